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

  test("a placeholder beside the answer on its line goes whole", () => {
    const [before, behind] = [words(120), words(120, "more")];
    const text = report({
      8: `--- question 8 fill here --- ${before}`,
      9: `${behind} --- question 9 fill here ---`,
    });
    const { text: fixed, mended } = mendSafely(text, find);
    expect(fixed).toBe(report({ 8: before, 9: behind }));
    expect(ids(mended.map(({ problem }) => problem))).toEqual([
      "placeholder-beside-answer",
      "placeholder-beside-answer",
    ]);
  });

  test.each(["\r\n", "\r"] as const)("in the line ends of the place, %j", (lineEnd) => {
    const built = (title: string) =>
      buildReport({ answers: { ...passing, 9: words(110) + title + words(10) }, lineEnd });
    expect(mendSafely(built("\n## Two\n"), find).text).toBe(built("\n\n**Two**\n\n"));
  });

  test("in mixed line ends, in that of the line above", () => {
    const answer = `one\r\n## Two\r\n${words(60)}\n## Three\n${words(60)}`;
    const mended = `one\r\n\r\n**Two**\r\n\r\n${words(60)}\n\n**Three**\n\n${words(60)}`;
    expect(mendSafely(report({ 8: answer }), find).text).toContain(mended);
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

  test("in a later round too with its line in the text as it was, whatever the rounds before took out or put in", () => {
    const lines = ["head\n", "- a\n", "a b\n"];
    const uncovers = (text: string) => [
      ...finder("dashes-kept", "head\n", "")(text),
      ...finder("image-not-embedded", "- a", "- \n\nb")(text),
      ...(text.includes("head") ? [] : finder("template-noise", "b\n", "c\n")(text)),
    ];
    const { text, mended } = mendSafely(lines.join(""), uncovers);
    expect(text).toBe("- \n\nc\na c\n");
    expect(mended.map(({ problem, line }) => [problem.rule, line])).toEqual([
      ["dashes-kept", 1],
      ["image-not-embedded", 2],
      ["template-noise", 2],
      ["template-noise", 3],
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

  test.each([
    ["a placeholder beside a note", { 8: "--- question 8 fill here ---\n\nIda does this one" }],
    ["a link in a sentence", { 8: `${words(120)} see [the plot](figures/plot.png) for that` }],
  ])("%s", (_, answers) => {
    const text = report(answers);
    expect(find(text).some(({ fix, fixNeedsLook }) => fix && fixNeedsLook)).toBe(true);
    expect(mendSafely(text, find)).toMatchObject({ text, mended: [] });
  });

  test("a fix that would copy an image", () => {
    const [problem] = finder("dashes-kept", "a", "b")("a");
    expect(safelyMendable([problem!])).toHaveLength(1);
    expect(safelyMendable([{ ...problem!, fixCopies: { path: "../a.png", name: "a.png" } }])).toEqual([]);
  });

  test("a link within a sentence, while one alone on its line is made an image", () => {
    const [alone, within] = ["[a](figures/a.png)", `See [b](figures/b.png) ${words(110)}`];
    const text = report({ 8: `${within}\n\n${alone}` });
    expect(mendSafely(text, find).text).toBe(report({ 8: `${within}\n\n!${alone}` }));
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
