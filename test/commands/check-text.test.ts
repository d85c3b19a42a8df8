import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { checkText, reportFolder } from "./run.ts";

const { folder, put } = reportFolder();
const passing = buildReport({ answers: passingAnswers("2026") });
const faulty = buildReport({ answers: { ...passingAnswers("2026"), 14: words(10, "few") } });
const lineOf = (text: string, words: string) =>
  text.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("check in text", () => {
  test("is a line a problem with file, line and question, and a summary last", async () => {
    const file = put("reports/README.md", faulty);
    const at = lineOf(faulty, words(10, "few"));
    expect(at).toBeGreaterThan(1);
    const { out, error } = await checkText([file]);
    const lines = out.split("\n");
    expect(
      lines.slice(0, -1).every((line) => /^.*README\.md:\d+: (Q\d+ )?(error|warning|info): /.test(line)),
    ).toBe(true);
    expect(lines[0]).toBe(
      `${file}:${at}: Q14 error: Question 14 has 10 words, at least 200 asked: 190 more to go. (words-too-few)`,
    );
    expect(lines[1]).toMatch(new RegExp(`^${file}:${at}: Q14 error: Question 14 has 0 images`));
    expect(lines.at(-1)).toBe(
      `${file}: report.py check passes 30 of 31; checklist 0/4; answered 31/31; 2 errors, 0 warnings`,
    );
    expect(error).toBe("");
  });

  test("of a good report is its summary alone", async () => {
    const file = put("reports/README.md", passing);
    const { out } = await checkText([file]);
    expect(out).toBe(
      `${file}: report.py check passes 31 of 31; checklist 0/4; answered 31/31; 0 errors, 0 warnings`,
    );
  });

  test("says what the checker stops with", async () => {
    const file = put(
      "reports/README.md",
      buildReport({ change: { 9: (block) => block.replace("> Answer:\n", "") } }),
    );
    const { out } = await checkText([file]);
    expect(out).toMatch(/report\.py check stops with ValueError \(Number of answers are different/);
    expect(out).toContain("30 answers instead of 31");
  });

  test("says that there is no checker for a report of another kind", async () => {
    const file = put("notes.md", "# Notes\n\n* [x] one\n* [ ] two\n");
    expect((await checkText([file])).out).toContain("no official checker for this report; checklist 1/2");
  });

  test("of several files ends in a table", async () => {
    const files = [put("a/reports/README.md", passing), put("b/reports/README.md", faulty)];
    const gone = join(folder(), "gone.md");
    const { out, error } = await checkText([...files, gone]);
    const table = out.split("\n\n").at(-1)!.split("\n");
    expect(table).toHaveLength(4);
    expect(table[0]).toMatch(/^file +passed +errors +warnings$/);
    expect(table[1]).toMatch(new RegExp(`^${files[0]} +31/31 +0 +0$`));
    expect(table[2]).toMatch(new RegExp(`^${files[1]} +30/31 +2 +0$`));
    expect(table[3]).toMatch(new RegExp(`^${gone} +– +– +–$`));
    expect(error).toContain("gone.md");
  });

  test("ends with how many problems --fix takes care of, in all files together", async () => {
    const dashes = buildReport({
      answers: { ...passingAnswers("2026"), 8: `--- ${words(120)} ---`, 14: words(10, "few") },
    });
    const files = [put("a/reports/README.md", dashes), put("b/reports/README.md", dashes)];
    const last = async (...names: string[]) => (await checkText(names)).out.split("\n").at(-1);
    expect(await last(files[0]!)).toBe(`1 of these can be fixed: report-tui check --fix ${files[0]}`);
    expect(await last(...files)).toBe(`2 of these can be fixed: report-tui check --fix ${files.join(" ")}`);
    const blank = put("our $HOME's/README.md", dashes);
    const quoted = `'${blank.replace("'", "'\\''")}'`;
    expect(await last(files[0]!, put("d/README.md", passing), blank)).toBe(
      `2 of these can be fixed: report-tui check --fix ${files[0]} ${quoted}`,
    );
    const latin = put("latin/README.md", Buffer.from(`${dashes}\u00e6`, "latin1"));
    expect((await checkText([latin])).out).not.toContain("--fix");
    expect((await checkText([put("c/reports/README.md", faulty)])).out).not.toContain("--fix");
  });

  test("of one file has no table", async () => {
    expect((await checkText([put("reports/README.md", faulty)])).out).not.toMatch(/^file +passed/m);
  });

  test("names a file as it was given, and the report in a folder by its path", async () => {
    const file = put("team/reports/README.md", passing);
    const { out } = await checkText([join(folder(), "team")]);
    expect(out).toContain("team/reports/README.md: report.py check");
    expect((await checkText([file])).out.startsWith(`${file}: `)).toBe(true);
  });

  test("sends nothing to a terminal that it would obey", async () => {
    const evil = "\u001b[2J\u202e\u009b31m";
    const file = put(
      "reports/README.md",
      buildReport({
        answers: { 5: words(3) },
        change: { 6: (block) => block.replace("### Question 6", `### Question 6 ${evil}`) },
      }),
    );
    const gone = join(folder(), `gone${evil}.md`);
    const { out, error } = await checkText([file, gone]);
    expect(`${out}${error}`.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});
