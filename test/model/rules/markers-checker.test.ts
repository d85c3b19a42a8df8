import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignAnswers } from "../../../src/model/official/alignment.ts";
import { cutAnswers } from "../../../src/model/official/judge.ts";
import { countFaults } from "../../../src/model/problems/count-faults.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { reportLike } from "../../fixtures/fragments.ts";
import { buildReport, passingAnswers, type ReportWish, words } from "../../fixtures/report-builder.ts";

type Change = (block: string) => string;

const build = (change: Record<number, Change>, wish: ReportWish = {}) =>
  buildReport({ answers: passingAnswers(wish.edition ?? "2026"), ...wish, change });

/** What a rule says of a report, and the text it points at. */
function said(rule: string, text: string) {
  const found = findProblems(parseReport(text)).filter((problem) => problem.rule === rule);
  return found.map(({ message, span, question, fix }) => ({
    message,
    at: text.slice(span.from, span.to),
    question,
    fix,
  }));
}

const noMarker: Change = (block) => block.replace("> Answer:\n", "");
const noHeading: Change = (block) => block.replace(/^### .*\n\n/, "");
const level =
  (marks: string): Change =>
  (block) =>
    block.replace("###", marks);
const secondAnswer: Change = (block) => `${block}### In short\n\nMy Answer: no.\n\n`;
const STOPS = "report.py check stops:";

describe("checker-stops names the first cause", () => {
  test.each<[string, string, string, number | undefined, string]>([
    [
      "a marker that is gone",
      build({ 8: noMarker }),
      "### Question 8",
      8,
      "30 answers instead of 31. Question 8 has no `Answer:` line; put it back.",
    ],
    [
      "a marker the checker does not know",
      build({ 8: (block) => block.replace("Answer:", "answer:") }),
      "### Question 8",
      8,
      "30 answers instead of 31. Question 8 has no `Answer:` line; put it back.",
    ],
    [
      "a heading of another level: the answer before it is lost",
      build({ 9: level("##") }),
      "## Question 9",
      9,
      "30 answers instead of 31. No `###` heading follows Question 8's answer; write `### Question 9`.",
    ],
    [
      "a heading that is gone",
      build({ 9: noHeading }),
      "",
      9,
      "30 answers instead of 31. No `###` heading follows Question 8's answer; write `### Question 9`.",
    ],
    [
      "a question that is gone",
      build({ 9: () => "" }),
      "",
      9,
      "30 answers instead of 31. Question 9 is not in the report; put it back.",
    ],
    [
      "a question that is there twice",
      build({ 9: (block) => block + block }),
      "### Question 9",
      9,
      "32 answers instead of 31. Question 9 is there once too often; keep one.",
    ],
    [
      "an `Answer:` behind a heading in the answer",
      build({ 9: secondAnswer }),
      "Answer:",
      9,
      "32 answers instead of 31. `Answer:` stands in Question 9's text; write it `*Answer*:`.",
    ],
    [
      "an `Answer:` in the instructions",
      build({}).replace("the dashes", "the Answer: lines"),
      "Answer:",
      undefined,
      "32 answers instead of 31. `Answer:` stands above the first question; write it `*Answer*:`.",
    ],
    [
      "a heading in the last answer",
      build({ 31: (block) => `${block}### More\n\nso\n` }),
      "###",
      31,
      "32 answers instead of 31. `###` stands in the last answer; make that heading bold text.",
    ],
    [
      "a heading behind the report",
      `${build({})}\n# Our project\n\n### Setup\n`,
      "###",
      31,
      "32 answers instead of 31. `###` stands behind the last answer; use `##` there.",
    ],
    [
      "the first heading, for the checker of the early editions",
      build({ 1: level("##") }, { edition: "2022" }),
      "## Question 1",
      1,
      "26 answers instead of 27. No `###` stands above Question 1; write its heading with `###`.",
    ],
  ])("%s", (_, text, at, question, message) => {
    expect(said("checker-stops", text)).toEqual([
      { message: `${STOPS} ${message}`, at, question, fix: undefined },
    ]);
  });

  test("and how many there are beside it", () => {
    const [found] = said("checker-stops", build({ 8: noMarker, 12: noMarker, 20: () => "" }));
    expect(found?.message).toBe(
      `${STOPS} 28 answers instead of 31. Question 8 has no \`Answer:\` line; put it back. 2 more like it.`,
    );
  });

  test("which is one of those that outweigh the others", () => {
    const [found] = said("checker-stops", build({ 8: noMarker, 12: secondAnswer, 20: secondAnswer }));
    expect(found?.message).toMatch(
      /32 answers instead of 31\. `Answer:` stands in Question 12's text;.* 1 more like it\.$/,
    );
  });

  test("a heading in the last answer is told by its own rule too, which has the fix", () => {
    const text = build({ 31: (block) => `${block}### More\n\nso\n` });
    expect(said("heading-cuts-answer", text)).toMatchObject([
      { at: "###", question: 31, fix: expect.anything() },
    ]);
  });

  test("a heading behind the report is told once", () => {
    const text = `${build({})}\n# Our project\n\n### Setup\n`;
    expect(findProblems(parseReport(text)).map(({ rule }) => rule)).toEqual(["checker-stops"]);
  });
});

describe("checker-misaligned names both faults", () => {
  test.each<[string, string, number, string]>([
    [
      "a marker gone, and an answer too many",
      build({ 8: noMarker, 20: secondAnswer }),
      8,
      "judges 13 answers by the wrong limits: Question 8 has no `Answer:` line, and `Answer:` stands in Question 20's text.",
    ],
    [
      "the last marker gone, so that the answer before it counts twice",
      build({ 31: noMarker }),
      31,
      "judges 1 answer by the wrong limits: Question 31 has no `Answer:` line, and the last `Answer:` is Question 30's, which counts twice.",
    ],
    [
      "a question gone, and another twice",
      build({ 10: () => "", 20: (block) => block + block }),
      10,
      "judges 10 answers by the wrong limits: Question 10 is not in the report, and Question 20 is there once too often.",
    ],
  ])("%s", (_, text, question, message) => {
    expect(said("checker-misaligned", text)).toMatchObject([
      { question, message: `report.py check ${message}` },
    ]);
    expect(said("checker-stops", text)).toEqual([]);
  });

  test("or that questions stand in another order", () => {
    const text = build({
      8: (block) => block.replaceAll("8", "9"),
      9: (block) => block.replaceAll("9", "8"),
    });
    expect(said("checker-misaligned", text)).toMatchObject([
      {
        question: 8,
        message:
          "report.py check takes Question 9's answer for the answer to Question 8; put the questions in order.",
      },
    ]);
  });

  test("a question that only lost its number is where it belongs", () => {
    const heading = (block: string) => block.replace(/^### .*/, "### What about it?");
    const text = build({ 9: heading, 10: heading });
    expect(said("checker-misaligned", text)).toEqual([]);
  });
});

describe("the faults add up to what the checker's count is out by", () => {
  const adds = (text: string) => {
    const report = parseReport(text);
    if (!report.checker) return;
    const expected = report.checker.table.length;
    const cuts = cutAnswers(text, expected);
    if (!cuts) return;
    const slices = alignAnswers(text, report.questions, expected);
    const faults = countFaults({ report, slices });
    expect(faults.reduce((sum, { by }) => sum + by, 0)).toBe(cuts.length - expected);
    for (const { cause, mend, span } of faults) {
      expect(text.length).toBeGreaterThanOrEqual(span.to);
      expect(`${cause}; ${mend}.`.length).toBeLessThan(100);
    }
  };

  const DAMAGE: readonly Change[] = [
    noMarker,
    noHeading,
    level("##"),
    level("####"),
    secondAnswer,
    () => "",
    (block) => block + block,
    (block) => block.replace("> Answer:", "> Answer:\n>\n> Answer:"),
    (block) => block.replace("Answer:", "**Answer**:"),
    (block) => block.replace("Question", "Question 4"),
    (block) => `${block}# Project\n\n### Answer: yes\n\n`,
    (block) => block.replace("**What", "**Answer: what"),
  ];
  const damaged = fc.tuple(
    fc.dictionary(fc.integer({ min: 1, max: 31 }).map(String), fc.constantFrom(...DAMAGE), { maxKeys: 6 }),
    fc.constantFrom("2022" as const, "27" as const, "2026" as const),
  );

  test("whatever was done to a report", () => {
    const law = fc.property(damaged, ([change, edition]) => adds(build(change, { edition })));
    fc.assert(law, { numRuns: 200 });
  });

  test("and in texts that are like reports", () => {
    const law = fc.property(reportLike, (text) => adds(`${build({ 31: () => "" })}\n${text}\n${words(3)}`));
    fc.assert(law, { numRuns: 100 });
  });
});
