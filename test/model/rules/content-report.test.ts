import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { limitsMissed } from "../../../src/model/problems/limits-missed.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport, image, passingAnswers, placeholder, words } from "../../fixtures/report-builder.ts";

const passing = passingAnswers("2026");
const find = (rule: string, report: string): Problem[] =>
  findProblems(parseReport(report)).filter((problem) => problem.rule === rule);
const answer = (number: number, text: string) => buildReport({ answers: { ...passing, [number]: text } });

describe("merge conflicts", () => {
  const conflict = "<<<<<<< HEAD\nWe did.\n=======\nWe did not.\n>>>>>>> main";
  const at = (report: string) =>
    find("conflict-marker", report).map(({ span }) => report.slice(span.from, span.to));

  test.each<[string, string, string[]]>([
    ["one is one finding, at its start", conflict, ["<<<<<<< HEAD"]],
    ["two are two", `${conflict}\n\n${conflict}`, ["<<<<<<< HEAD", "<<<<<<< HEAD"]],
    ["with the common ancestor", conflict.replace("=======", "||||||| base\nWe\n======="), ["<<<<<<< HEAD"]],
    ["one that never ends", "<<<<<<< HEAD\nWe did.", ["<<<<<<< HEAD"]],
    ["one that never begins", "We did.\n=======\n>>>>>>> main", [">>>>>>> main"]],
    ["a line of equals signs alone is none", "We did.\n=======\nSo.", []],
    ["six signs are none", "<<<<<< HEAD", []],
    ["eight are none", "<<<<<<<< HEAD", []],
  ])("%s", (_, text, found) => expect(at(answer(8, text))).toEqual(found));

  test.each(["\r\n", "\r"])("with line ends %j too", (lineEnd) => {
    expect(at(answer(8, conflict).replaceAll("\n", lineEnd))).toEqual(["<<<<<<< HEAD"]);
  });
});

describe("line ends", () => {
  const report = buildReport();

  test.each<[string, string, string]>([
    ["a few CRLF become LF", report.replace("\n", "\r\n").replace(/\n$/, "\r\n"), report],
    [
      "a few LF become CRLF",
      report.replaceAll("\n", "\r\n").replace("\r\n", "\n"),
      report.replaceAll("\n", "\r\n"),
    ],
    ["a lone CR too", report.replace("\n\n", "\n\r"), report],
  ])("%s", (_, mixed, fixed) => {
    const [found] = find("line-end-mixed", mixed);
    expect(applyEdits(mixed, found!.fix!)).toBe(fixed);
  });

  test.each(["\n", "\r\n", "\r"])("all %j are right", (lineEnd) => {
    expect(find("line-end-mixed", report.replaceAll("\n", lineEnd))).toEqual([]);
  });

  test("the sentence counts them", () => {
    const [found] = find("line-end-mixed", report.replace("\n", "\r\n"));
    expect(found!.message).toMatch(/^One line ends otherwise than the \d+ others; /);
  });
});

describe("limits", () => {
  test.each<[number, string, string]>([
    [8, words(98), "Question 8 has 98 words, at least 100 asked: 2 more to go."],
    [8, words(203), "Question 8 has 203 words, at most 200 asked: 3 too many."],
    [
      8,
      `--- ${words(200)} ---`,
      "Question 8 has 202 words, at most 200 asked: 2 too many; the dashes around it count too.",
    ],
    [
      8,
      `--- ${words(90)} ---`,
      "Question 8 has 92 words, at least 100 asked: 8 more to go; the dashes around it are counted in.",
    ],
    [
      8,
      `${words(20)}\n\n## More\n\n${words(90)}`,
      "Question 8 has 20 words, at least 100 asked: 80 more to go; the `##` in it cuts it short.",
    ],
    [
      8,
      `${words(199)}\n\n${placeholder(8)}`,
      "Question 8 has 205 words, at most 200 asked: 5 too many; the placeholder in it counts too.",
    ],
    [
      8,
      `${words(199)} <!-- so -->`,
      "Question 8 has 202 words, at most 200 asked: 2 too many; the comment in it counts too.",
    ],
    [19, "none", "Question 19 has 0 images, at least 1 asked: 1 more to go."],
    [
      19,
      "[a](figures/a.png)",
      "Question 19 has 0 images, at least 1 asked: 1 more to go; a link without its `!` is none.",
    ],
    [19, image("a").repeat(3), "Question 19 has 3 images, at most 2 asked: 1 too many."],
  ])("Question %i with %j", (number, text, message) => {
    const found = findProblems(parseReport(answer(number, text))).filter(({ rule }) =>
      limitsMissed.some(({ id }) => id === rule),
    );
    expect(found.map((problem) => problem.message)).toEqual([message]);
  });

  test("what is wrong with another answer is no reason", () => {
    const report = buildReport({ answers: { ...passing, 8: words(20), 9: `${words(120)}\n\n## More` } });
    expect(find("words-too-few", report)[0]!.message).toBe(
      "Question 8 has 20 words, at least 100 asked: 80 more to go.",
    );
  });

  test("a prompt that says otherwise than the checker is told", () => {
    const change = { 8: (block: string) => block.replace("100-200", "50-600") };
    expect(find("limits-differ", buildReport({ answers: passing, change }))[0]!.message).toBe(
      "Question 8's prompt asks for 50-600 words, the checker for 100-200 words; the checker counts.",
    );
  });
});
