import { beforeAll, describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { buildReport, image, words } from "../fixtures/report-builder.ts";
import { screenOf, show, sized } from "./screen.tsx";

beforeAll(loadMarkdown);

const answers = {
  1: "Group 7",
  4: words(150),
  5: words(250),
  6: `We do.\n\n## Later\n\n${words(120)}`,
  7: "Some of it.\n\n--- question 7 fill here ---",
  9: "We **always** do, in `main`:\n\n- one\n- two\n\n> quoted\n\n```sh\nmake test\n```\n",
  20: image("map"),
};
const report = buildReport({ answers });
const at = (number: number, columns = 100, rows = 40, text = report) =>
  sized(columns, rows, text).press("3", ...Array<string>(number - 1).fill("j"));
const flat = (text: string) => text.replace(/[│\s]+/g, " ");

describe("the list of questions", () => {
  test.each([
    ["answered within its limits", 4, "✓", "150 / 100-200"],
    ["answered without limits", 1, "✓", ""],
    ["missing a limit", 5, "▲", "250 / 100-200"],
    ["cut short", 6, "✗", "2 / 100-200"],
    ["started", 7, "◐", "/ 50-100"],
    ["open", 8, "○", "/ 100-200"],
    ["with images", 20, "✓", "▣ 1 / 1-2"],
  ])("shows a question %s", (_, number, sign, count) => {
    const line = screenOf(at(1, 80))
      .split("\n")
      .find((text) => text.includes(` ${number} ${sign} What about`));
    expect(line).toContain(count);
  });

  test("counts nothing of the template as written", () => {
    expect(screenOf(at(8)).split("\n")).toContainEqual(expect.stringMatching(/› +8 ○ .* 0 \/ 100-200/));
    expect(flat(screenOf(at(8).press("enter")))).toContain("those of the template, until you write.");
  });

  test("says below what its signs mean, before a question and at the end of its row", () => {
    const screen = screenOf(at(1, 100, 30));
    expect(screen).toMatch(/\n ✓ good {2}▲ missed {2}✗ cut {2}◐ started {2}○ open /);
    expect(screen).toMatch(/\n ▣ images {2}at the end ✗ error/);
    expect(screenOf(at(1, 60, 16))).not.toContain("✓ good");
  });

  test("counts the finished ones in its tab", () => {
    const good = at(1).state.reading.questions.filter(({ sign }) => sign === "good").length;
    expect(screenOf(at(1))).toContain(`3 Questions ${good}/31`);
  });

  test("shows the selected question beside it from 100 columns on", () => {
    expect(flat(screenOf(at(9)))).toContain("› 9");
    expect(screenOf(at(9))).toContain("make test");
    expect(screenOf(at(9, 99))).not.toContain("make test");
  });

  test("marks what was changed elsewhere", () => {
    const session = at(1, 80).elsewhere("Group 7", "Group 8");
    expect(screenOf(session)).toMatch(/› +1 ✓ .* changed/);
  });

  test("says where a report has none", () => {
    expect(screenOf(sized(60, 20, "# R\n").press("3"))).toContain("This report has no questions");
  });
});

describe.each([60, 100])("the walk, %i columns wide,", (columns) => {
  const walk = (number: number) => flat(screenOf(at(number, columns).press("enter")));

  test("shows what is asked, the limits, how far it is and the answer", () => {
    const screen = walk(5);
    expect(screen).toContain("Question 5");
    expect(screen).toContain("What about topic 5? Say it in your own way.");
    expect(screen).toContain("Limits 100-200 words");
    expect(screen).toContain("▲ a limit is missed");
    expect(screen).toContain("250 / 100-200 words");
    expect(screen).toContain("word0 word1 word2");
  });

  test("shows the answer readably, not as Markdown", () => {
    const screen = walk(9);
    expect(screen).toContain("We always do, in main");
    expect(screen).toContain("make test");
    expect(screen).not.toMatch(/\*\*|```/);
  });

  test("shows the example when asked to", () => {
    const session = at(9, columns).press("enter");
    expect(screenOf(session)).toContain("x shows it");
    expect(screenOf(session)).not.toContain("We did this for topic 9");
    expect(screenOf(session.press("x"))).toContain("We did this for topic 9.");
  });

  test("says what the checker counts where that is not what stands there", () => {
    const screen = walk(6);
    expect(screen).toContain("✗ cut short by the checker");
    expect(screen).toContain("report.py check counts 2 words; the answer has 124.");
  });

  test("says that nothing is written yet", () => {
    expect(walk(8)).toContain("Not written yet; write it with e.");
    expect(walk(8)).not.toContain("fill here");
  });

  test("goes from question to question", () => {
    expect(flat(screenOf(at(5, columns).press("enter", "]")))).toContain("Question 6");
    expect(flat(screenOf(at(5, columns).press("enter", "[")))).toContain("Question 4");
  });

  test("scrolls a long answer, to its end and back", async () => {
    const long = buildReport({
      answers: { 5: Array.from({ length: 80 }, (_, i) => `Line ${i}.`).join("\n\n") },
    });
    const window = show(at(5, columns, 24, long).press("enter").state);
    expect(window.text()).not.toContain("Line 79.");
    await window.press("end");
    expect(window.text()).toContain("Line 79.");
    await window.press("up", "up", "up");
    expect(window.text()).not.toContain("Line 79.");
  });

  test("scrolled beyond its end, comes back with the first key", async () => {
    const window = show(at(5, columns, 24).press("enter").state);
    const before = window.text();
    await window.press("pgdn", "pgdn", "pgdn", "pgdn", "pgdn");
    const end = window.text();
    expect(end).not.toBe(before);
    await window.press("up", "up");
    expect(window.text()).not.toBe(end);
  });
});
