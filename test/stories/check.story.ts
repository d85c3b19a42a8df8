import { describe, expect, test } from "vitest";
import { passingAnswers } from "../fixtures/report-builder.ts";
import { halfWay, marked } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay({ answers: { 7: "Too short." } });
const perfect = marked(halfWay({ answers: passingAnswers("2026") }), "Measure", "x");

describe("check, in text", () => {
  test("prints a line a problem, and a summary behind them", async () => {
    const { code, out, error } = await run(StoryFile.of(report), "check");
    const lines = out.trimEnd().split("\n");
    const line = report.slice(0, report.indexOf("Too short.")).split("\n").length;
    expect(lines.find((text) => text.includes(" Q7 "))).toMatch(
      new RegExp(`^reports/README\\.md:${line}: Q7 error: `),
    );
    for (const text of lines.slice(0, -1))
      expect(text).toMatch(/^reports\/README\.md:\d+: (Q\d+ )?(error|warning|info): .+/);
    expect(lines.at(-1)).toMatch(
      /^reports\/README\.md: report\.py check passes 6 of 31;.*checklist 1\/9.*1 error/,
    );
    expect({ code, error }).toEqual({ code: 1, error: "" });
  });

  test("of a perfect report ends with 0", async () => {
    const { code, out } = await run(StoryFile.of(perfect), "check");
    expect(out).toContain("passes 31 of 31");
    expect(code).toBe(0);
  });

  test("of several files ends in a table; one that cannot be read makes it 2", async () => {
    const file = StoryFile.of(report);
    file.put("perfect.md", perfect);
    for (const [figure] of perfect.matchAll(/figures\/\w+\.png/g)) file.put(figure, "");
    const { code, out, error } = await run(file, "check", "perfect.md", "gone.md", file.name);
    const [head, ...rows] = out.trimEnd().split("\n").slice(-4);
    expect(head).toMatch(/^file +passed +errors +warnings$/);
    expect(rows.map((row) => row.split(/ +/))).toEqual([
      ["perfect.md", "31/31", "0", "0"],
      ["gone.md", "–", "–", "–"],
      ["reports/README.md", "6/31", "1", "0"],
    ]);
    expect(error).toMatch(/^There is no file .*gone\.md[^\n]*\n$/);
    expect(code).toBe(2);
  });
});

test("status tells the same in a few lines, or as JSON", async () => {
  const file = StoryFile.of(report);
  const { code, out } = await run(file, "status");
  for (const text of ["passes 6 of 31", "checklist 1/9", "questions 4 of 31 answered", "open: Q2 Q3 Q5 Q8"])
    expect(out).toContain(text);
  const inJson = await run(file, "status", "reports", "--json");
  expect(JSON.parse(inJson.out)).toMatchObject({
    file: file.name,
    official: { passed: 6 },
    questions: { answered: 4, total: 31 },
  });
  expect([code, inJson.code]).toEqual([1, 1]);
});

test.each([
  [["--help"], /^report-tui: .*\n.*check \[files…\]/s, 0],
  [["--version"], /^\d+\.\d+\.\d+\n$/, 0],
  [["check", "--format", "xml"], /^--format is text, json or github, not xml\.\n$/, 2],
  [["check", "--edition", "1999"], /^--edition is one of 2022, 27, 2024-12, 2025, 2026, not 1999\.\n$/, 2],
  [["status", "one", "two"], /^One file at a time.*\n$/, 2],
])("%j says what it has to say, and ends", async (args, words, code) => {
  const ended = await run(StoryFile.of(perfect), ...args);
  expect(code === 0 ? ended.out : ended.error).toMatch(words);
  expect(code === 0 ? ended.error : ended.out).toBe("");
  expect(ended.code).toBe(code);
});
