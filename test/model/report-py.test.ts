import { describe, expect, test } from "vitest";
import { parseReportPy } from "../../src/model/official/report-py.ts";
import { OFFICIAL_TABLES, TABLE_NAMES } from "../../src/model/official/tables.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { dictionaryScript, listScript } from "../fixtures/report-scripts.ts";

describe("the table in a report.py is read as text", () => {
  test.each(TABLE_NAMES)("a list of partials with the numbers of %s", (name) => {
    expect(parseReportPy(listScript(OFFICIAL_TABLES[name]))).toEqual({
      table: OFFICIAL_TABLES[name],
      oddity: null,
    });
  });

  test.each(TABLE_NAMES)("a dictionary of constraints with the numbers of %s", (name) => {
    expect(parseReportPy(dictionaryScript(OFFICIAL_TABLES[name]))).toEqual({
      table: OFFICIAL_TABLES[name],
      oddity: null,
    });
  });

  test("min_length and max_length serve in partials too", () => {
    expect(parseReportPy(listScript(OFFICIAL_TABLES["27"], { suffix: "_length" })).table).toEqual(
      OFFICIAL_TABLES["27"],
    );
  });

  test("a dictionary counts by its keys, whatever their order", () => {
    const source = `question_constraints = {
      "question_2": NoConstraints(),
      'question_1': LengthConstraints(min_length=5, max_length=10),  # changed by us
    }`;
    expect(parseReportPy(source).table).toEqual([{ question: 1, words: [5, 10] }, { question: 2 }]);
  });

  test.each<[string, string]>([
    ["no table", "print('hello')"],
    ["a call that is computed", "question_constrains = [limits(i) for i in range(31)]"],
    ["arithmetic", "question_constrains = [partial(length_constraints, min=10 * 2, max=50)]"],
    ["a kind of constraint nobody knows", "question_constrains = [partial(rhyme_constraints, min=1)]"],
    ["a missing bound", "question_constrains = [partial(length_constraints, min=1)]"],
    ["a list that does not end", "question_constrains = [no_constraints, "],
    ["a dictionary with a gap", '{"question_1": NoConstraints(), "question_3": NoConstraints()}'],
    [
      "another number of answers than rows",
      "question_constrains = [no_constraints]\nif len(answers) != 31: pass",
    ],
    ["nesting without end", `question_constrains = ${"[".repeat(5_000)}`],
  ])("%s cannot be read, and is told", (_, source) => {
    const { table, oddity } = parseReportPy(source);
    expect(table).toBeNull();
    expect(oddity).toMatch(/report\.py/);
  });

  test("a script that counts <img> too is told, not imitated", () => {
    const source = `${listScript(OFFICIAL_TABLES["2025"])}\nimages += text.count("<img")`;
    expect(parseReportPy(source)).toEqual({
      table: OFFICIAL_TABLES["2025"],
      oddity: "report.py counts words or images in its own way",
    });
  });
});

describe("a report.py beside the report", () => {
  const changed = OFFICIAL_TABLES["27"].map((row) =>
    row.question === 27 ? { question: 27, words: [50, 600] as const } : row,
  );

  test("its limits are the ones that count, under its name", () => {
    const report = parseReport(buildReport({ edition: "27" }), { reportPy: listScript(changed) });
    expect(report.checker?.name).toBe("report.py");
    expect(report.edition).toMatchObject({ id: "dtu-2023", table: "27" });
    expect(report.questions[26]?.limits).toEqual({ words: [50, 600], images: null, from: "report.py" });
    expect(report.questions[26]?.stated.words).toEqual([50, 200]);
  });

  test.each<[27 | 31, string]>([
    [27, listScript(OFFICIAL_TABLES["27"])],
    [31, dictionaryScript(OFFICIAL_TABLES["2026"])],
  ])("its number of answers, %i, is that of the checker", (expected, reportPy) => {
    expect(parseReport(buildReport(), { reportPy }).checker?.table).toHaveLength(expected);
  });

  test("one that cannot be read falls back to the official table, with an info", () => {
    const reportPy = "import nothing";
    const report = parseReport(buildReport(), { reportPy });
    expect(report.checker?.name).toBe("2026");
    expect(findProblems(report, { reportPy })).toContainEqual({
      rule: "report-py-odd",
      severity: "info",
      message: "report.py has no table of limits that can be read here.",
      span: { from: 0, to: 0 },
    });
  });

  test.each([undefined, null, ""])("none (%j) leaves the official table", (reportPy) => {
    expect(
      parseReport(buildReport({ edition: "2025" }), reportPy === undefined ? {} : { reportPy }).checker?.name,
    ).toBe("2025");
  });
});
