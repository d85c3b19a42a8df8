import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { setAnswer, trimBlankLines } from "../../src/model/edits/set-answer.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";

/** What stands below the marker once Question 1 of a small report is answered. */
function answered(below: string, answer: string): string {
  const head = "### Question 1\n> **What?**\n>\n";
  const text = head + below;
  return applyEdits(text, setAnswer(parseReport(text), 1, answer)).slice(head.length);
}

describe("an answer is written where the old one stood, and nowhere else", () => {
  test.each<[string, string, string, string]>([
    ["over a placeholder", "> Answer:\n\n--- question 1 fill here ---\n\n", "so", "> Answer:\n\nso\n\n"],
    ["over another", "> Answer:\n\nno\n", "so", "> Answer:\n\nso\n"],
    [
      "over one with a placeholder beside it",
      "> Answer:\n\n--- question 1 fill here ---\nno\n",
      "so",
      "> Answer:\n\nso\n",
    ],
    [
      "the blank lines around it stay as many as they are",
      "> Answer:\n\n\n\nno\n\n\n",
      "so",
      "> Answer:\n\n\n\nso\n\n\n",
    ],
    [
      "blank lines at the ends of the text are dropped",
      "> Answer:\n\nno\n",
      "\n \nso\n\n\n",
      "> Answer:\n\nso\n",
    ],
    ["blank lines within are kept", "> Answer:\n\nno\n", "a\n\n\nb", "> Answer:\n\na\n\n\nb\n"],
    [
      "indented text and blanks at line ends are kept",
      "> Answer:\n\nno\n",
      "    code  ",
      "> Answer:\n\n    code  \n",
    ],
    ["a file without a final newline keeps being one", "> Answer:\n\nno", "so", "> Answer:\n\nso"],
    ["quote lines are replaced too", "> Answer:\n\n> no\n> no\n", "so", "> Answer:\n\nso\n"],
    ["a text that touched the marker no longer does", "> Answer:\nno\n", "so", "> Answer:\n\nso\n"],
    ["below lines of only >", "> Answer:\n>\nno\n", "so", "> Answer:\n>\n\nso\n"],
    ["where nothing was, behind one blank line", "> Answer:\n\n", "so", "> Answer:\n\nso\n"],
    ["where nothing was, behind two", "> Answer:\n\n\n", "so", "> Answer:\n\nso\n"],
    ["right below the marker, which ends the file", "> Answer:\n", "so", "> Answer:\n\nso\n"],
    ["right behind the marker, which ends the file without a newline", "> Answer:", "so", "> Answer:\n\nso"],
    ["on the marker's line, in place", "> Answer: no\n", "so", "> Answer: so\n"],
    ["on the marker's line, without a space", "> Answer:no\n", "so", "> Answer:so\n"],
    ["on the marker's line and on", "> Answer: no\nno\n\nno\n", "so\n\non", "> Answer: so\n\non\n"],
    ["without a marker, and none is added", "\nno\n", "so", "\nso\n"],
  ])("%s", (_, before, answer, after) => expect(answered(before, answer)).toBe(after));

  test("a heading that touched the old answer is parted from the new one", () => {
    const next = "### Question 2\n\n> Answer:\n\nand\n";
    expect(answered(`> Answer:\n\nno\n${next}`, "so")).toBe(`> Answer:\n\nso\n\n${next}`);
    expect(answered(`> Answer:\n${next}`, "so")).toBe(`> Answer:\n\nso\n\n${next}`);
    expect(answered(`> Answer:\n\n${next}`, "so")).toBe(`> Answer:\n\nso\n\n${next}`);
  });

  test("the text after the report stays", () => {
    expect(answered("> Answer:\n\nno\n\n# Other\n", "so")).toBe("> Answer:\n\nso\n\n# Other\n");
    expect(answered("> Answer:\n# Other\n", "so")).toBe("> Answer:\n\nso\n\n# Other\n");
  });

  test("a spare marker stays, and the answer goes below the last", () => {
    expect(answered("> Answer:\n\nAnswer:\n\nno\n", "so")).toBe("> Answer:\n\nAnswer:\n\nso\n");
  });
});

describe("an emptied answer gets the placeholder back", () => {
  test.each(["", "\n\n", " \t\n"])("with %j", (empty) => {
    expect(answered("> Answer:\n\nso\n", empty)).toBe(`> Answer:\n\n${placeholder(1)}\n`);
    expect(answered("> Answer:\n\n", empty)).toBe(`> Answer:\n\n${placeholder(1)}\n`);
    expect(answered("> Answer: so\n", empty)).toBe(`> Answer: ${placeholder(1)}\n`);
  });

  test("of the question's own number", () => {
    const text = buildReport({ answers: { 8: "so" } });
    expect(applyEdits(text, setAnswer(parseReport(text), 8, ""))).toBe(buildReport());
  });

  test("and has it already where nobody has answered", () => {
    expect(setAnswer(parseReport(buildReport()), 8, "")).toEqual([]);
    expect(setAnswer(parseReport(buildReport()), 8, placeholder(8))).toEqual([]);
  });
});

describe("the edits are small", () => {
  const edits = (before: string, after: string) => {
    const text = buildReport({ answers: { 8: before } });
    const { answer } = parseReport(text).questions[7]!;
    return setAnswer(parseReport(text), 8, after).map(({ from, to, insert }) => [
      text.slice(from, to),
      insert,
      from - answer.from,
    ]);
  };

  test.each<[string, string, string, [string, string, number][]]>([
    ["the same text", "so it is", "so it is", []],
    [
      "the same text with other line ends and blank lines around",
      "so\n\nit is",
      "\r\nso\r\n\r\nit is\r\n",
      [],
    ],
    ["one word changed", "one two three", "one 2 three", [["two", "2", 4]]],
    ["one word added at the end", "one two", "one two three", [["", " three", 7]]],
    [
      "a word in each of two lines",
      "one two\nsame\nthree four",
      "one 2\nsame\nthree 4",
      [
        ["two", "2", 4],
        ["four", "4", 19],
      ],
    ],
    ["a line taken out", "one\ntwo\nthree", "one\nthree", [["two\n", "", 4]]],
    ["a line put in", "one\nthree", "one\ntwo\nthree", [["", "two\n", 4]]],
  ])("%s", (_, before, after, expected) => expect(edits(before, after)).toEqual(expected));
});

test.each([
  ["its last paragraph taken out", "first line"],
  ["a line put in", "first line\nmore\nlast line"],
])("an answer that touched the marker is parted from it by a blank line alone, with %s", (_, answer) => {
  const text = buildReport({ answers: { 8: "first line\n\nlast line" } }).replace(
    "Answer:\n\nfirst",
    "Answer:\nfirst",
  );
  const edits = setAnswer(parseReport(text), 8, answer);
  expect(edits.map(({ from, to }) => text.slice(from, to)).join("")).not.toContain("first line");
});

test("the blank line and the words that come right behind it are one edit", () => {
  const text = "### Question 1\n> Answer:\nno\n";
  expect(setAnswer(parseReport(text), 1, "so")).toEqual([{ from: 25, to: 27, insert: "\nso" }]);
});

describe("which question", () => {
  const twice = "### Question 1\n\n> **A?**\n> Answer:\n\na\n\n### Question 1\n\n> **B?**\n> Answer:\n\nb\n";

  test("a number means the first question that has it", () => {
    expect(applyEdits(twice, setAnswer(parseReport(twice), 1, "so"))).toBe(twice.replace("\na\n", "\nso\n"));
  });

  test("a question means itself", () => {
    const report = parseReport(twice);
    expect(applyEdits(twice, setAnswer(report, report.questions[1]!, "so"))).toBe(
      twice.replace("\nb\n", "\nso\n"),
    );
  });

  test.each([0, 2, -1, 1.5, Number.NaN])(
    "a number the report does not have (%s) is a RangeError",
    (number) => {
      expect(() => setAnswer(parseReport(twice), number, "so")).toThrow(RangeError);
      expect(() => setAnswer(parseReport(twice), number, "so")).toThrow(String(number));
    },
  );
});

test.each([
  ["", ""],
  ["\n \n", ""],
  ["\n\na\n\n", "a"],
  ["  a  ", "  a  "],
  [" \n  a\n\nb \n\t", "  a\n\nb "],
])("%j without the blank lines at its ends is %j", (text, trimmed) =>
  expect(trimBlankLines(text)).toBe(trimmed),
);
