import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printableDiff, unifiedDiff } from "../../src/commands/unified-diff.ts";
import { reportFolder } from "./run.ts";

const { folder, put } = reportFolder();

/** Has git make the change that a difference describes, and gives the file's new text. */
function applied(name: string, before: string, after: string): string {
  const file = put(name, before);
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder(),
    input: unifiedDiff(name, before, after),
  });
  return readFileSync(file, "utf8");
}

describe("a unified difference", () => {
  test("of the same text is empty", () => {
    expect(unifiedDiff("a.md", "one\n", "one\n")).toBe("");
  });

  test.each([
    ["a line changed", "one\ntwo\nthree\n", "one\n2\nthree\n"],
    ["a line end of Windows made one of Unix", "one\r\ntwo\r\n", "one\ntwo\r\n"],
    ["line ends of old Macs", "one\rtwo\r", "one\r2\r"],
    ["a last line end that goes", "one\ntwo\n", "one\ntwo"],
    ["a last line end that comes", "one\ntwo", "one\ntwo\n"],
    ["a line that looks like a header", "-- a/x\n++ b/x\n", "++ b/x\n"],
    ["control characters", "one\u001b[2J\u2028\n", "two\u001b[2J\u2028\n"],
  ])("is applied by git to the byte: %s", (_, before, after) => {
    expect(applied("README.md", before, after)).toBe(after);
  });

  test.each(["with blanks.md", "Übung/ä.md", 'a"quote.md', "line\nend.md", "-dash.md"])(
    "reaches the file %j",
    (name) => {
      expect(applied(name, "one\n", "two\n")).toBe("two\n");
    },
  );

  test("of thousands of lines is told at once, as one change", () => {
    const lines = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}\n`).join("");
    const start = performance.now();
    const diff = unifiedDiff("README.md", lines("one"), lines("two"));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(diff.match(/^@@/gm)).toHaveLength(1);
    expect(applied("README.md", `${lines("one")}end`, `${lines("two")}other end`)).toBe(
      `${lines("two")}other end`,
    );
  });

  test("is applied by git, whatever the texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "- c", "+d", "\\ No newline", "", "\r"), {
      maxLength: 12,
    });
    const ended = fc
      .tuple(text, fc.boolean())
      .map(([lines, end]) => `x\n${lines.join("\n")}${end ? "\n" : ""}`);
    fc.assert(
      fc.property(ended, ended, (before, after) => {
        fc.pre(before !== after);
        expect(applied("README.md", before, after)).toBe(after);
      }),
      { numRuns: 60 },
    );
  });

  test("shown in a terminal is obeyed by none, line by line", () => {
    expect(printableDiff("+a\u001b[2J\r\n-b\u202e\n")).toBe("+a␛[2J␍\n-b\ufffd\n");
  });
});
