import { describe, expect, test } from "vitest";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { open } from "../session/session.ts";
import { linesOf, screenOf, sized } from "./screen.tsx";

const checklist = [
  "## Checklist",
  "",
  "### Week 1",
  "",
  ...["x", "x", " ", "t"].map((mark, i) => `* [${mark}] Item ${i}`),
  "",
  "### Extra",
  "",
  "* [ ] More",
  "",
].join("\n");
const answers = { 1: "Group 7", 4: words(400), 7: `${words(60)}\n\n## Cut\n\nMore.`, 9: "TODO: write" };
const report = buildReport({ answers, checklist });

describe.each([60, 80, 100])("the overview, %i columns wide,", (columns) => {
  const shown = (text = report) => screenOf(sized(columns, 50, text));

  test("counts the checklist, week by week", () => {
    expect(shown()).toMatch(/Checklist {2}2\/5, 1 other/);
    expect(shown()).toMatch(/Week 1 +█+░+ +2\/4, 1 other/);
    expect(shown()).toMatch(/Extra +░+ +0\/1/);
  });

  test("shows every question's sign and what the signs mean", () => {
    const screen = shown();
    expect(screen).toMatch(/ 1 ✓ +2 ○ +3 ○ +4 ▲ /);
    expect(screen).toMatch(/ 7 ✗/);
    expect(screen).toMatch(/ 9 ◐/);
    expect(screen).toMatch(/31 ○/);
    expect(screen).toMatch(/✓ good +▲ missed +✗ cut +◐ started +○ open/);
    expect(screen.split("\n").filter((line) => /\d ○…/.test(line))).toEqual([]);
  });

  test("says what the checker passes", () => {
    const verdict = open(report).state.reading.verdict!;
    expect(shown()).toContain(`▲ ${verdict.passed} of 31 pass`);
    expect(shown()).toContain("limits of 2026");
    expect(shown(buildReport({ answers: passingAnswers("2026") }))).toContain("✓ 31 of 31 pass");
  });

  test("says first that the checker would stop, and why", () => {
    const broken = buildReport({ change: { 9: (block) => block.replace("> Answer:\n", "") } });
    const lines = shown(broken).split("\n").slice(3);
    expect(shown(broken)).toContain("✗ stops");
    expect(lines.join(" ").replace(/\s+/g, " ")).toContain("30 answers instead of 31");
  });

  test("says what is next", () => {
    const screen = shown(buildReport());
    expect(screen).toMatch(/› Q1: write the answer|› Q\d+: write/);
    expect(screen).toContain("Tick what is done: Open a repository");
    const finished = buildReport({ answers: passingAnswers("2026"), checklist: "# List\n\n* [x] One\n" });
    expect(shown(finished)).toContain("Nothing is left to do here. Hand it in.");
  });
});

describe("what is next", () => {
  test.each([60, 80, 100])("says which key mends it, %i columns wide", (columns) => {
    const lines = screenOf(sized(columns, 40, report));
    expect(lines).toMatch(/› Q7: `##` cuts the answer/);
    expect(lines.replaceAll("\u00a0", " ")).toContain("f fixes it");
    expect(lines).toMatch(/ f fix it /);
    expect(screenOf(sized(columns, 40, report).press("down"))).not.toMatch(/ f fix it /);
  });

  test("is more in a window with room for it, and five at most", () => {
    const short = Object.fromEntries([4, 5, 7, 8, 9, 10].map((number) => [number, words(9)]));
    const stepsOf = (rows: number) => {
      const lines = screenOf(sized(80, rows, buildReport({ answers: short }))).split("\n");
      const title = lines.findIndex((line) => line.startsWith(" Next"));
      return [lines[title]!.trim(), lines.slice(title + 1).findIndex((line) => line.trim() === "")];
    };
    expect(stepsOf(16)).toEqual(["Next  1 of 5", 3]);
    expect(stepsOf(40)).toEqual(["Next", 5]);
  });
});

describe("the overview", () => {
  test("lists what happened, with its time, the newest first", () => {
    const session = sized(100, 40, report).press("2", "space").saved().elsewhere("Group 7", "Group 7 and 8");
    const screen = screenOf(session.press("1"));
    expect(screen).toMatch(/\d\d:\d\d {2}Q1 \+2 words, saved elsewhere/);
    expect(screen.indexOf("Q1 +2 words, saved")).toBeLessThan(screen.indexOf("you unticked: Item 0"));
  });

  test("names each missed limit in a few words, and says when there are more", () => {
    expect(screenOf(sized(100, 40, report))).toMatch(/Q4 +400 words, at most 200/);
    const short = Object.fromEntries([3, 4, 5, 8, 9, 10, 12].map((number) => [number, words(300)]));
    expect(screenOf(sized(100, 40, buildReport({ answers: short })))).toContain("… 2 more under 5 Problems");
  });

  test("says where there is no checklist, no question, no checker", () => {
    const screen = screenOf(sized(100, 30, "# Notes\n"));
    expect(screen.match(/This report has none\./g)).toHaveLength(2);
    expect(screen).toContain("No checker is known for this report");
  });

  test("names items that stand under no heading", () => {
    expect(screenOf(sized(100, 30, "* [ ] one\n* [x] two\n"))).toMatch(/Items +█+░+ +1\/2/);
  });
});

describe("in a small window, the overview", () => {
  test("has the checklist and the questions in one line each, and nothing is cut", () => {
    const lines = linesOf(sized(60, 16, report).state).map((line) => line.trim());
    expect(lines.find((line) => line.startsWith("Checklist "))).toMatch(/^Checklist {2}\d+\/\d+/);
    expect(lines.find((line) => line.startsWith("Questions "))).toMatch(/^Questions {2}.*\d+ open$/);
    expect(lines.join("\n")).not.toMatch(/… \d+ more lines/);
  });

  test.each([
    [60, 18],
    [60, 24],
    [80, 24],
    [99, 50],
    [100, 16],
    [100, 20],
    [300, 16],
  ])("has three next steps at least, in %i×%i, and cuts nothing off below", (columns, rows) => {
    const short = Object.fromEntries([4, 5, 7, 8, 9, 10].map((number) => [number, words(9)]));
    const screen = screenOf(sized(columns, rows, buildReport({ answers: short })));
    const steps = screen.match(/(?:› | {2})Q\d+: /g) ?? [];
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(screen).not.toMatch(/… \d+ more lines/);
  });
});
