import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { StructureError, setAnswer } from "../../src/model/edits/set-answer.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { rawAnswer } from "./reading.ts";

const generic = "# R\n\n### Question 1\n\n> Answer:\n\nno\n\n### Question 2\n\n> Answer:\n\nno\n";

/** The line a text is refused for, with its number, or null where it is taken. */
function refusal(text: string, number: number, answer: string): [number, string] | null {
  try {
    setAnswer(parseReport(text), number, answer);
    return null;
  } catch (error) {
    if (error instanceof StructureError) return [error.line, error.content];
    throw error;
  }
}

/** The answer as the report reads it back. */
function readBack(text: string, number: number, answer: string): string {
  const again = parseReport(applyEdits(text, setAnswer(parseReport(text), number, answer)));
  return rawAnswer(again.text, again.questions.find((question) => question.number === number)!);
}

describe("a text that would not read back is refused, with the line", () => {
  test.each<[string, number, string, [number, string]]>([
    ["a question heading", 8, "so\n\n### Question 9\n\non", [3, "### Question 9"]],
    ["a question heading of any level, in a fence", 8, "```\n# Question 40\n```", [2, "# Question 40"]],
    ["a question heading in CRLF", 8, "so\r\n  ## Question 9 Jo\r\non", [2, "  ## Question 9 Jo"]],
    ["a section heading of the edition", 8, "so\n## Deployment", [2, "## Deployment"]],
    [
      "a section heading, written otherwise",
      8,
      "## **version   Control**\nso",
      [1, "## **version   Control**"],
    ],
    ["a marker in the first line", 8, "Answer: so", [1, "Answer: so"]],
    ["a marker in the first line, quoted and bold", 8, "> **Answer:** so", [1, "> **Answer:** so"]],
    ["a prompt with its marker", 8, "so\n\n> **And?**\n> Answer:\non", [4, "> Answer:"]],
    ["a level-1 heading in the last answer", 31, "so\n\n# On\n\non", [3, "# On"]],
  ])("%s", (_, number, answer, line) => expect(refusal(buildReport(), number, answer)).toEqual(line));

  test.each<[string, number, string, [number, string]]>([
    ["a comment in a fence", 31, "```sh\n# build\n```\n\n# On", [5, "# On"]],
    ["a marker-like line that is text", 8, "so\nAnswer: x\n### Question 9", [3, "### Question 9"]],
    ["the number that repeats", 8, "### Question 8\n## Deployment", [2, "## Deployment"]],
  ])("%s before it is not to blame", (_, number, answer, line) =>
    expect(refusal(buildReport(), number, answer)).toEqual(line),
  );

  test("in a generic report, a ## line with text below it is not to blame for the one at the end", () => {
    expect(refusal(generic, 1, "## A\n\ntext\n\n## B")).toEqual([5, "## B"]);
  });

  test("the line is counted in the text as given, blank lines above included", () => {
    expect(refusal(buildReport(), 8, "\r\n \r\n### Question 9")).toEqual([3, "### Question 9"]);
  });

  test("in a generic report, a ## line at the end, which would become a section", () => {
    expect(refusal(generic, 1, "so\n\n## Part")).toEqual([3, "## Part"]);
    expect(refusal(generic, 1, "so\n\n## Part\n\n> quoted")).toEqual([3, "## Part"]);
  });

  test("the message names line and text", () => {
    expect(() => setAnswer(parseReport(buildReport()), 8, "so\n### Question 9")).toThrow(
      'line 2 of the answer would become a question heading: "### Question 9"',
    );
  });

  test.each<[number, string, string]>([
    [8, "### Question 9", "\\### Question 9"],
    [8, "## Deployment", "\\## Deployment"],
    [8, "Answer: so", "\\Answer: so"],
    [31, "so\n# On", "so\n\\# On"],
  ])("with a backslash it is taken: Question %i, %j as %j", (number, plain, escaped) => {
    expect(refusal(buildReport(), number, plain)).not.toBeNull();
    expect(readBack(buildReport(), number, escaped)).toBe(escaped);
  });
});

describe("everything else reads back exactly", () => {
  test.each<[number, string]>([
    [8, "# One\n\n## Two\n\n### Three"],
    [8, "so\n\nAnswer: in a later line is text"],
    [8, "the Answer: within a line"],
    [8, "# Question 8\n\nagain"],
    [8, "> quoted\n>\n> on"],
    [8, ">"],
    [8, "```\nnever closed"],
    [8, "* [ ] a box"],
    [8, "---\n\n--- question 9 fill here ---"],
    [8, "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c"],
    [8, "    indented\n\n\ttab  "],
    [8, "a\u2028b \u0085 \ufeff \u{1f600} \ud83d \0"],
    [8, "Question 9"],
    [30, "# On"],
    [31, "```sh\n# build\n```"],
    [31, "## And\n\n### on"],
  ])("Question %i, %j", (number, answer) => expect(readBack(buildReport(), number, answer)).toBe(answer));

  test("a box in the answer of a first question that has lost its heading", () => {
    const text = buildReport({ change: { 1: (block) => block.replace(/^### .*\n/, "") } });
    expect(readBack(text, 1, "so:\n\n* [ ] a box")).toBe("so:\n\n* [ ] a box");
  });

  test("in a generic report, a ## line with text below it", () => {
    expect(readBack(generic, 1, "so\n\n## Part\n\non")).toBe("so\n\n## Part\n\non");
  });
});

describe("lines the answer already held never cause a refusal by themselves", () => {
  test.each<[number, string, string]>([
    [8, "old\n\n# Question 8\n\non", "new\n\n# Question 8\n\non"],
    [8, "old\n\nAnswer: of sorts", "new\n\nAnswer: of sorts"],
    [31, "old\n\n```\n# x\n```", "new\n\n```\n# x\n```"],
  ])("Question %i: %j becomes %j", (number, before, after) => {
    expect(readBack(buildReport({ answers: { [number]: before } }), number, after)).toBe(after);
  });

  test("the one that is new is blamed", () => {
    const text = buildReport({ answers: { 8: "old\n\nAnswer: of sorts" } });
    expect(refusal(text, 8, "old\n\nAnswer: of sorts\n\n### Question 9")).toEqual([5, "### Question 9"]);
  });
});

test("quote lines are refused as the answer of a question with neither prompt nor marker: they would be its prompt", () => {
  expect(refusal("### Question 1\n\nno\n", 1, "> as they say")).toEqual([1, "> as they say"]);
});

test("a fence left open is to blame where it would close in the text behind the report and take it in", () => {
  const text = `${buildReport({ answers: { 31: "so" } })}\n# Another project\n\n\`\`\`\ncode\n\`\`\`\n`;
  expect(refusal(text, 31, "so:\n\n```sh\nnever closed")).toEqual([3, "```sh"]);
});
