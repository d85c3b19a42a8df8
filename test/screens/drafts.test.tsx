import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import { describeDialog } from "../../src/session/dialogs.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { keptDraft } from "../session/answering.ts";
import type { Session } from "../session/session.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

const report = buildReport({ answers: { 2: "Two is old.", 8: words(300, "old") } });
const answer = keptDraft({
  question: { number: 2, turn: 0 },
  base: "Two is old.",
  text: "Two is new, and more.",
});
const long = keptDraft({
  question: { number: 8, turn: 0 },
  base: words(300, "old"),
  text: words(300, "new"),
  name: "long",
});
const whole = keptDraft({ base: report, text: report.replace("[ ] Open", "[x] Open"), name: "whole" });
const gone = keptDraft({ question: { number: 77, turn: 0 }, text: "Nobody asks.", name: "gone" });
const many = Array.from({ length: 12 }, (_, i) => ({
  ...answer,
  text: `Two is draft ${i}.`,
  name: `many-${i}`,
}));

const cases: readonly (readonly [string, (session: Session) => Session])[] = [
  ["an answer", (session) => session.finds(answer)],
  ["a long answer", (session) => session.finds(long)],
  ["a long answer, scrolled", (session) => session.finds(long).press("pgdn", "pgdn")],
  ["the report", (session) => session.finds(whole)],
  ["an answer whose question is gone", (session) => session.finds(gone)],
  ["several", (session) => session.finds(answer, long, whole, gone)],
  ["more than are listed, the last of them", (session) => session.finds(...many).press(..."j".repeat(11))],
];

describe.each([
  [60, 16],
  [80, 24],
  [100, 30],
  [160, 50],
])("in a window of %i×%i", (columns, rows) => {
  test.each(cases)("%s fills the window and no more, with every way out", (_, make) => {
    const lines = linesOf(make(sized(columns, rows, report)).state);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines[2]).toBe("─".repeat(columns));
    expect(lines.at(-2)).toBe("─".repeat(columns));
    for (const way of [/enter go on with it/, /d throw away/, /esc later/, /q quit/])
      expect(lines.at(-1)).toMatch(way);
  });

  test("throwing one away asks, and names every way out", () => {
    const session = sized(columns, rows, report).finds(answer).press("d");
    const { title, options } = describeDialog(session.state.dialog!);
    const lines = linesOf(session.state);
    expect(lines).toHaveLength(rows);
    expect(lines.join("\n")).toContain(title);
    for (const { key, label } of options) expect(lines.join("\n")).toMatch(new RegExp(`${key} +${label}`));
    expect(options[0]?.key).toBe("esc");
  });
});

describe("the drafts", () => {
  const shown = (...drafts: readonly KeptDraft[]) => screenOf(sized(100, 30, report).finds(...drafts));

  test("say what, how much, and when", () => {
    expect(shown(answer)).toContain("This was not saved when report-tui last ended");
    expect(shown(answer)).toMatch(/› Question 2 {2}5 words +2026-01-1[12]/);
    expect(shown(answer, whole)).toContain("2 texts were not saved when report-tui last ended");
    expect(shown(whole)).toContain("The whole report");
    expect(shown({ ...answer, question: { number: null, turn: 0 } })).toContain(
      "A question without a number",
    );
  });

  test("stand beside what the report holds now", () => {
    const screen = shown(answer);
    expect(screen).toMatch(/The draft .*In the report now/);
    expect(screen).toMatch(/Two is new, and more\. .*Two is old\./);
  });

  test("stand beside nothing where nothing was answered", () => {
    expect(shown({ ...answer, question: { number: 3, turn: 0 } })).toContain("(nothing)");
  });

  test("say when their question is gone", () => {
    expect(shown(gone)).toContain("The question is no longer in the report");
  });

  test("of a whole report show the lines that differ alone", () => {
    const screen = shown(whole);
    expect(screen).toContain("[x] Open");
    expect(screen).toContain("[ ] Open");
    expect(screen).not.toContain("Tell everybody");
  });

  test("are chosen among with the arrows, each with its own text", async () => {
    const window = show(sized(100, 30, report).finds(answer, whole).state);
    expect(window.text()).toContain("Two is new");
    await window.press("down");
    expect(window.text()).toContain("[x] Open");
    await window.press("up", "enter");
    expect(window.text()).toContain("Your draft is back, and not saved yet.");
    expect(window.text()).toMatch(/^ Two is new, and more\.$/m);
  });

  test("scroll, to the end and back", async () => {
    const window = show(sized(80, 24, report).finds(long).state);
    expect(window.text()).toMatch(/↓ \d+ more lines/);
    for (let i = 0; i < 12; i++) await window.press("pgdn");
    expect(window.text()).toContain("old299");
    for (let i = 0; i < 12; i++) await window.press("pgup");
    expect(window.text()).toContain("The draft");
  });
});
