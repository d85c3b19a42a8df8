import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineEndAt, lineIndexAt, splitLines, unifyLineEnds } from "../../src/model/text/lines.ts";
import { printable } from "../../src/model/text/printable.ts";
import { prose } from "../fixtures/fragments.ts";

describe("lines end in LF, CRLF or CR, and in nothing else", () => {
  test.each<[string, string[]]>([
    ["", [""]],
    ["a", ["a"]],
    ["a\n", ["a", ""]],
    ["a\r\nb\rc\nd", ["a", "b", "c", "d"]],
    ["\n\r\n\r", ["", "", "", ""]],
    ["a\u2028b\u2029c\u0085d\fe\vf", ["a\u2028b\u2029c\u0085d\fe\vf"]],
  ])("%j", (text, contents) => {
    expect(splitLines(text).map(({ from, to }) => text.slice(from, to))).toEqual(contents);
  });

  test("they cover the text without a gap, and are those of the unified text", () => {
    const law = fc.property(prose, (text) => {
      const lines = splitLines(text);
      expect(lines.map(({ from, end }) => text.slice(from, end)).join("")).toBe(text);
      expect(lines.map(({ from, to }) => text.slice(from, to))).toEqual(unifyLineEnds(text).split("\n"));
    });
    fc.assert(law);
  });

  test("an offset lies in the line that holds it, its line end included", () => {
    const law = fc.property(prose, fc.nat(80), (text, offset) => {
      const lines = splitLines(text);
      const line = lines[lineIndexAt(lines, offset)]!;
      expect(line.from).toBeLessThanOrEqual(offset);
      if (offset < text.length) expect(offset).toBeLessThan(line.end);
      else expect(line).toEqual(lines.at(-1));
    });
    fc.assert(law);
  });

  test.each<[string, number, string]>([
    ["a\r\nb\nc", 5, "\n"],
    ["a\r\nb\nc", 3, "\r\n"],
    ["a\rb", 0, "\r"],
    ["a\r\n", 3, "\r\n"],
    ["abc", 2, "\n"],
    ["", 0, "\n"],
  ])("around %j at %i it is that of the line before, else the first, else LF", (text, offset, end) => {
    expect(lineEndAt(text, splitLines(text), offset)).toBe(end);
  });
});

describe("a printable text holds nothing a terminal obeys", () => {
  const obeyed =
    /[\p{Cc}\p{Surrogate}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u200b\u2060]|[\u{e0000}-\u{e007f}]/u;

  test("whatever it was", () => {
    const any = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom("\u001b", "\u009b", "\u202e", "\ud800", "\u{e0041}"),
      ),
    });
    fc.assert(
      fc.property(any, (text) => {
        expect(printable(text)).not.toMatch(obeyed);
      }),
      { numRuns: 500 },
    );
  });

  test("one visible character stands for each, and twice is once", () => {
    const law = fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([...printable(text)]).toHaveLength([...text].length);
      expect(printable(printable(text))).toBe(printable(text));
    });
    fc.assert(law);
  });

  test.each<[string, string]>([
    ["plain text, naïve, 漢字, 👩‍👩‍👧", "plain text, naïve, 漢字, 👩‍👩‍👧"],
    ["\u001b[31mred\u0007", "␛[31mred␇"],
    ["a\tb\0c\u007f", "a b␀c␡"],
    ["\u009b31m", "\ufffd31m"],
    ["user\u202egnp.exe", "user\ufffdgnp.exe"],
    ["a\ufeffb\u200bc", "a·b·c"],
    ["a\u2028b", "a␤b"],
    ["\ud83d", "\ufffd"],
  ])("%j as %j", (text, shown) => expect(printable(text)).toBe(shown));
});
