import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { checkJson, checkText, reportFolder } from "./run.ts";

const { folder, put } = reportFolder();
const answers = passingAnswers("2026");
const passing = buildReport({ answers });
const faulty = buildReport({ answers: { ...answers, 14: words(10) } });

describe("the exit code", () => {
  test.each<[string, string, number]>([
    ["all passed", passing, 0],
    ["a limit missed", faulty, 1],
    ["a report nobody has begun", buildReport(), 1],
    ["a checker that stops", passing.replace("> Answer:", ">"), 1],
    ["all passed, but an error of another kind", `<<<<<<< HEAD\n${passing}`, 1],
    ["all passed, with a mark of their own", passing.replace("[ ] Test", "[t] Test"), 0],
    ["a checklist that no checker judges", "# Tasks\n\n* [ ] one\n", 0],
    ["a file that is no report", "# Notes\n", 1],
    ["an empty file", "", 1],
  ])("of %s", async (_, text, code) => {
    const file = put("reports/README.md", text);
    expect((await checkText([file])).code).toBe(code);
    expect((await checkJson([file])).code).toBe(code);
  });

  test("is 2 for what cannot be read, which beats 1", async () => {
    const files = [put("reports/README.md", faulty), join(folder(), "gone.md")];
    for (const order of [files, files.toReversed()]) {
      expect((await checkText(order)).code).toBe(2);
      expect((await checkJson(order)).code).toBe(2);
    }
    expect((await checkText([join(folder(), "gone.md")])).code).toBe(2);
  });

  test("of several is the worst", async () => {
    const files = [put("a.md", faulty), put("b.md", passing)];
    expect((await checkText(files)).code).toBe(1);
    expect((await checkText(files.slice(1))).code).toBe(0);
  });
});

describe("a file that cannot be read", () => {
  test.each<[string, () => string, RegExp]>([
    ["that is not there", () => join(folder(), "gone.md"), /no file|not there|gone\.md/],
    [
      "that is a folder without a report",
      () => put("empty/x.txt", "x").replace("/x.txt", ""),
      /[Nn]o report|no Markdown/,
    ],
    [
      "that is a folder of several",
      () => {
        put("many/a.md", passing);
        return put("many/b.md", passing).replace("/b.md", "");
      },
      /several/,
    ],
  ])("%s is a file and an error, and the rest goes on", async (_, make, words) => {
    const bad = make();
    const good = put("good/reports/README.md", passing);
    const { json } = await checkJson([bad, good]);
    expect(json[0]).toEqual({ file: bad, error: expect.stringMatching(words) });
    expect(json[1]).toMatchObject({ file: good, official: { passed: 31 } });
    const text = await checkText([bad, good]);
    expect(text.error).toMatch(words);
    expect(text.out).toContain("passes 31 of 31");
  });

  test.skipIf(process.getuid?.() === 0)("for want of permission is one, too", async () => {
    const file = put("reports/README.md", passing);
    chmodSync(file, 0);
    const { json, code } = await checkJson([file]);
    expect(json[0]).toEqual({ file, error: expect.stringContaining("may not read") });
    expect(code).toBe(2);
  });

  test.each([
    ["broken UTF-8", Buffer.concat([Buffer.from(passing), Buffer.from([0xff, 0xfe])])],
    ["UTF-16", Buffer.from(`\ufeff${passing}`, "utf16le")],
  ])("as UTF-8 (%s) is judged as the checker would: it stops", async (_, bytes) => {
    const { json, code } = await checkJson([put("reports/README.md", bytes)]);
    expect(json[0].official).toMatchObject({ outcome: "UnicodeDecodeError", passed: null, questions: [] });
    expect(code).toBe(1);
  });
});

describe("--edition", () => {
  test.each(["2022", "27", "2024-12", "2025", "2026"] as const)("%s changes official only", async (table) => {
    const file = put("reports/README.md", faulty);
    const plain = (await checkJson([file])).json[0];
    const forced = (await checkJson([file], table)).json[0];
    expect(forced.official.table).toBe(table);
    expect(forced.official.total).toBe(table === "2022" || table === "27" ? 27 : 31);
    expect({ ...forced, official: null }).toEqual({ ...plain, official: null });
  });

  test("judges a report no checker is known for", async () => {
    const { json, code } = await checkJson([put("notes.md", "# Notes\n")], "2026");
    expect(json[0].official).toMatchObject({ table: "2026", outcome: "IndexError", answers: 0 });
    expect(code).toBe(1);
  });

  test("counts in the exit code and the summary", async () => {
    const file = put("reports/README.md", passing);
    const { out, code } = await checkText([file], "27");
    expect(out).toContain("stops with ValueError");
    expect(code).toBe(1);
  });

  test("is the table that is named for a file that is not UTF-8, too", async () => {
    const broken = Buffer.concat([Buffer.from(passing), Buffer.from([0xff])]);
    const notes = Buffer.concat([Buffer.from("# Notes\n"), Buffer.from([0xff])]);
    const { json } = await checkJson([put("a.md", broken), put("b.md", notes)], "27");
    for (const { official } of json)
      expect(official).toMatchObject({ table: "27", outcome: "UnicodeDecodeError", total: 27 });
  });
});

describe("a report.py beside a report", () => {
  const script = `question_constrains = [\n${"    partial(length_constraints, min=1, max=20),\n".repeat(31)}]\n`;

  test("gives the table, the limits and the verdict, unless an edition is forced", async () => {
    const file = put("reports/README.md", buildReport({ answers: { 4: words(5) } }));
    put("reports/report.py", script);
    const own = (await checkJson([file])).json[0];
    expect(own.official).toMatchObject({ table: "report.py", passed: 31 });
    expect(own.questions[3].limits).toEqual({ words: [1, 20], images: null });
    const forced = (await checkJson([file], "2026")).json[0];
    expect(forced.official.table).toBe("2026");
    expect(forced.questions[3].limits).toEqual({ words: [1, 20], images: null });
  });
});
