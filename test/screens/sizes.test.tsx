import stringWidth from "string-width";
import { beforeAll, describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, image, words } from "../fixtures/report-builder.ts";
import type { Session } from "../session/session.ts";
import { linesOf, sized } from "./screen.tsx";

beforeAll(loadMarkdown);

const wide = "全部の答えを日本語で書きました。".repeat(20);
const report = buildReport({
  answers: {
    1: words(20),
    4: words(400),
    7: `${words(30)}\n\n## Cut\n\n${words(30)}\n\n| a | b |\n| - | - |\n| ${"long ".repeat(40)} | ${wide} |`,
    8: wide,
    11: `\`\`\`sh\n${"x".repeat(300)}\n\`\`\``,
    20: `${image("map")} ${image(`gone-${"y".repeat(120)}`)}`,
    31: words(60),
  },
  checklist: `## List\n\n### Week ${"one ".repeat(30)}\n\n* [ ] ${"very ".repeat(60)}long (M5)\n* [HMG] ${wide} (M2+M6)\n* [x] ok (M16)\n`,
});

const keys: readonly (readonly [string, string])[] = [
  ["overview", "1"],
  ["checklist", "2"],
  ["checklist by module, filtered", "2 m v end"],
  ["an item", "2 down enter"],
  ["questions", "3"],
  ["questions, the end", "3 end"],
  ["a question beside the list", "3 j j j j j j tab"],
  ["walk", "3 j j j j j j enter"],
  ["walk with its example", "3 j j j j j j enter x"],
  ["walk, scrolled", "3 j j j j j j enter pgdn pgdn pgdn"],
  ["a long answer", "3 j j j j j j j enter end"],
  ["editor", "3 j j j j j j j e"],
  ["editor of many words", "3 j j j e pgup"],
  ["editor of a cut answer", "3 j j j j j j e"],
  ["figures", "4"],
  ["problems", "5"],
  ["a problem", "5 j j tab"],
  ["help", "?"],
  ["help, scrolled", "? pgdn pgdn"],
  ["find", "3 /"],
  ["leaving the editor", "3 e z ctrl+q"],
];

const windows: readonly (readonly [number, number])[] = [
  [60, 16],
  [80, 24],
  [100, 16],
  [100, 30],
  [160, 50],
  [500, 200],
];

/** The columns that text and lists fill at most: two panes, what is between them, and a blank on either side. */
const WIDEST = 225;

function inMode(session: Session, mode: string): Session {
  session.send({
    type: "surroundings",
    reportPy: null,
    figures: figuresFolder("map.png", `${"z".repeat(150)}.png`),
  });
  session.send({ type: "git", git: { branch: "b".repeat(90), handedIn: "unpushed", ahead: 3 } });
  session.send({ type: "watching", how: "events" });
  for (const key of mode.split(" "))
    if (key === "z") session.send({ type: "typed", text: "zebra ".repeat(40), time: 0 });
    else session.press(key);
  return session;
}

describe.each(windows)("in a window of %i×%i", (columns, rows) => {
  test.each(keys)("%s fills the window and no more, in its frame", (_, mode) => {
    const lines = linesOf(inMode(sized(columns, rows, report), mode).state);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines.filter((line) => line.trim() !== "").length).toBeGreaterThan(6);
    expect(lines[0]).toMatch(/^ report-tui {2}reports\/README\.md.*(✓ saved|◐ unsaved draft) {2}● live/);
    expect(lines[2]).toBe("─".repeat(columns));
    expect(lines.at(-2)).toBe("─".repeat(columns));
    expect(lines.slice(3, -3).filter((line) => stringWidth(line.trimEnd()) > WIDEST)).toEqual([]);
    expect(lines.at(-1)!.trim()).toMatch(/^[^…]*\S {1,}\S[^…]*$/);
  });

  test.each(["1", "2", "3", "4", "5"])("all tabs are there on screen %s", (key) => {
    const lines = linesOf(sized(columns, rows).press(key).state);
    expect(lines[1]).toMatch(/1 Overview.*2 Checklist.*3 Questions.*4 Figures.*5 Problems/);
  });
});

describe("nothing moves when a number gets another digit:", () => {
  const answers = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 4, words(120)]));

  test.each([80, 100, 160])("the tabs, %i columns wide", (columns) => {
    const tabs = [1, 8, 9, 10, 11, 27].map((count) => {
      const line = linesOf(sized(columns, 24, buildReport({ answers: answers(count) })).state)[1]!;
      return line.replace(/\d+\/\d+|(?<=Figures |Problems )\d+/g, (found) => "#".repeat(found.length));
    });
    expect(
      new Set(
        tabs.map((tab) =>
          ["Checklist", "Questions", "Figures", "Problems"].map((name) => tab.indexOf(name)).join(),
        ),
      ).size,
    ).toBe(1);
  });

  test.each([60, 80, 120])("the gauge, %i columns wide", (columns) => {
    const lines = [9, 10, 99, 100, 101, 999].map((count) => {
      const session = sized(columns, 24, buildReport({ answers: { 4: words(count) } }));
      return linesOf(session.press("3", ..."jjj", "e").state).find((line) => line.includes("▕"))!;
    });
    for (const sign of ["/", "words", /[✓▲]/])
      expect(new Set(lines.map((line) => line.search(sign))).size).toBe(1);
    expect(lines.join("")).not.toContain("…");
  });
});

describe("a long query", () => {
  test("leaves the frame below it as it is", () => {
    const session = sized(60, 20)
      .press("3", "/")
      .send({ type: "find-changed", query: "query ".repeat(60), time: 0 });
    const lines = linesOf(session.state);
    expect(lines).toHaveLength(20);
    expect(lines.at(-2)).toBe("─".repeat(60));
    expect(lines.at(-3)).toContain("find:");
  });
});

describe("a window that is too small", () => {
  test.each([
    [59, 30],
    [80, 15],
    [30, 10],
    [60, 3],
  ])("of %i×%i says how large it must be, in its own size", (columns, rows) => {
    const lines = linesOf(sized(columns, rows).state);
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines.join(" ")).toMatch(/^Make the window at least/);
    if (columns >= 40) expect(lines.join(" ")).toContain("60×16");
  });

  test.each([
    [1, 1],
    [0, 0],
    [3, 1],
    [500, 200],
  ])("or large, of %i×%i, throws nothing", (columns, rows) => {
    expect(() => linesOf(sized(columns, rows).state)).not.toThrow();
  });

  test("says so when something must be decided first", () => {
    const session = sized(40, 10);
    session
      .send({ type: "resized", size: { columns: 80, rows: 24 } })
      .press("2", "space")
      .fails();
    session.send({ type: "resized", size: { columns: 58, rows: 15 } }).press("q");
    expect(linesOf(session.state).join(" ")).toMatch(/is on disk.*y quit/);
  });
});
