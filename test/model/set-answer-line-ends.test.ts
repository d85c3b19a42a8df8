import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { setAnswer } from "../../src/model/edits/set-answer.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";

function rewritten(text: string, number: number, answer: string): string {
  return applyEdits(text, setAnswer(parseReport(text), number, answer));
}

describe("line ends follow the file at that place", () => {
  test.each(["\n", "\r\n", "\r"] as const)("in a file of %j", (lineEnd) => {
    const before = buildReport({ answers: { 8: "one\ntwo" }, lineEnd });
    const after = buildReport({ answers: { 8: "one\n\nmore\nthree" }, lineEnd });
    expect(rewritten(before, 8, "one\n\nmore\nthree")).toBe(after);
  });

  test.each(["\r\n", "\r"] as const)("a pasted text's %j become the file's", (pasted) => {
    expect(rewritten(buildReport(), 8, ["one", "", "two"].join(pasted))).toBe(
      buildReport({ answers: { 8: "one\n\ntwo" } }),
    );
  });

  test.each(["\n", "\r\n", "\r"] as const)("blank lines that are added end in %j too", (lineEnd) => {
    const touching = (block: string) => block.replace("Answer:\n\n", "Answer:\n").replace(/\n\n$/, "\n");
    const before = buildReport({ change: { 8: touching }, lineEnd });
    expect(rewritten(before, 8, "so")).toBe(buildReport({ answers: { 8: "so" }, lineEnd }));
  });

  const mixed = "### Question 1\n\n> Answer:\n\n";
  test.each<[string, string, string, string]>([
    ["lines that stay keep their line end", "one\r\ntwo\nthree\r\n", "one\ntwo\n3", "one\r\ntwo\n3\r\n"],
    ["a new line ends as the line above it does", "one\r\ntwo\r\n", "one\nnew\ntwo", "one\r\nnew\r\ntwo\r\n"],
    ["a line taken out takes its line end along", "one\r\ntwo\nthree\n", "one\nthree", "one\r\nthree\n"],
    ["a line put in front leaves the rest alone", "one\r\ntwo\n", "new\none\ntwo", "new\none\r\ntwo\n"],
    ["a CR that ends a line stays", "one\rtwo\n", "one\n2", "one\r2\n"],
  ])("in mixed ones, %s", (_, before, answer, after) =>
    expect(rewritten(mixed + before, 1, answer)).toBe(mixed + after),
  );

  test("LF lines keep their LF when one word changes, also below lines that end in CRLF", () => {
    const text = "### Question 1\r\n\r\n> Answer:\r\n\r\none\ntwo\nthree\n";
    expect(rewritten(text, 1, "one\ntwo\n3")).toBe(text.replace("three", "3"));
  });

  test("a file without a final newline keeps being one, in CRLF too", () => {
    const before = "### Question 1\r\n\r\n> Answer:\r\n\r\nno";
    expect(rewritten(before, 1, "a\nb")).toBe("### Question 1\r\n\r\n> Answer:\r\n\r\na\r\nb");
  });

  test("a marker that ends a CRLF file gets a CRLF blank line", () => {
    expect(rewritten("### Question 1\r\n\r\n> Answer:", 1, "so")).toBe(
      "### Question 1\r\n\r\n> Answer:\r\n\r\nso",
    );
  });

  test("a byte order mark stays", () => {
    expect(rewritten("\ufeff### Question 1\n\nno\n", 1, "so")).toBe("\ufeff### Question 1\n\nso\n");
  });
});
