import { describe, expect, test } from "vitest";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { mendSafely, safelyMendable } from "../../src/model/problems/mend-safely.ts";
import type { Problem } from "../../src/model/problems/problem.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";

const passing = passingAnswers("2026");
const report = (answers: Readonly<Record<number, string>>) =>
  buildReport({ answers: { ...passing, ...answers } });
const find = (text: string) => findProblems(parseReport(text));
const ids = (problems: readonly Problem[]) => problems.map(({ rule }) => rule);

/** A rule that finds each of a word, and a fix that puts another in its place. */
const finder =
  (rule: string, word: string, insert: string, severity: Problem["severity"] = "warning") =>
  (text: string) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }): Problem => {
      const span = { from: index, to: index + word.length };
      return { rule, severity, message: "", span, fix: [{ ...span, insert }], fixLabel: "writes another" };
    });

describe("what can be mended unseen is mended", () => {
  test("in as many rounds as it takes, one fix uncovering the next", () => {
    const uncovers = (text: string) => [
      ...finder("dashes-kept", "a", "b")(text),
      ...finder("image-not-embedded", "b", "c")(text),
    ];
    expect(mendSafely("a b", uncovers)).toMatchObject({ text: "c c", problems: [] });
    expect(ids(mendSafely("a b", uncovers).mended.map(({ problem }) => problem))).toHaveLength(3);
  });

  test("each told with the line it stood on", () => {
    const text = report({ 8: `--- ${words(120)} ---`, 9: `--- ${words(120)} ---` });
    const { mended } = mendSafely(text, find);
    const lines = text.split("\n").flatMap((line, i) => (line.startsWith("--- word0") ? [i + 1] : []));
    expect(mended.map(({ problem, line }) => [problem.question, line])).toEqual([
      [8, lines[0]],
      [9, lines[1]],
    ]);
  });

  test("also where another limit is then missed than before: that is the truth coming out", () => {
    const text = report({ 8: `## Coverage\n\n${words(220)}` });
    expect(ids(find(text))).toContain("words-too-few");
    expect(ids(mendSafely(text, find).problems)).toEqual(["words-too-many"]);
  });
});

describe("what is not sure is left", () => {
  test("a fix that somebody has to look at", () => {
    const text = report({ 8: `${words(120)}\n\n<<<<<<< HEAD\n--- one ---\n=======\ntwo\n>>>>>>> main` });
    expect(safelyMendable(find(text))).toEqual([]);
    expect(mendSafely(text, find).text).toBe(text);
  });

  test("a fix that would make an answer fail which passes, by the dashes it has counted", () => {
    const text = report({ 8: `--- ${words(99)} ---` });
    expect(mendSafely(text, find)).toMatchObject({ text, mended: [] });
  });

  test("a fix that would copy an image", () => {
    const [problem] = finder("dashes-kept", "a", "b")("a");
    expect(safelyMendable([problem!])).toHaveLength(1);
    expect(safelyMendable([{ ...problem!, fixCopies: { path: "../a.png", name: "a.png" } }])).toEqual([]);
  });

  test("a fix that would make a new error, while the others are made", () => {
    const errs = (text: string) => [
      ...finder("dashes-kept", "a", "b")(text),
      ...finder("question-twice", "bb", "bb", "error")(text).map(({ fix: _, ...problem }) => problem),
    ];
    expect(mendSafely("a.ab.a", errs)).toMatchObject({ text: "b.ab.b" });
  });
});

describe("a rule at fault does no harm", () => {
  test.each([
    ["does not mend its problem", "a", "aa", "a"],
    ["changes nothing", "a", "a", "a"],
  ])("when its fix %s", (_, word, insert, text) => {
    expect(mendSafely(text, finder("dashes-kept", word, insert))).toMatchObject({ text, mended: [] });
  });

  test("when two undo each other's fix", () => {
    const endless = (text: string) => [
      ...finder("dashes-kept", "a", "b")(text),
      ...finder("image-not-embedded", "b", "a")(text),
    ];
    expect(mendSafely("a", endless).mended.length).toBeLessThan(50);
  });

  test("when it finds a thousand that it does not mend: the report is read a few hundred times at most", () => {
    let reads = 0;
    const stubborn = (text: string) => {
      reads++;
      return finder("dashes-kept", "a", "aa")(text);
    };
    expect(mendSafely("a.".repeat(1000), stubborn).mended).toEqual([]);
    expect(reads).toBeLessThan(500);
  });
});
