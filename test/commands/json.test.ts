import fc from "fast-check";
import { expect, test } from "vitest";
import { printableJson } from "../../src/commands/json.ts";
import { printable } from "../../src/model/text/printable.ts";

test.each<[string, string]>([
  ["naïve 漢字 👩‍👩‍👧", '"naïve 漢字 👩‍👩‍👧"'],
  ["a\u200bb", '"a\\u200bb"'],
  ["a\u00adb\u2060c\ufff9", '"a\\u00adb\\u2060c\\ufff9"'],
  ["\u009b31m\u202e", '"\\u009b31m\\u202e"'],
  ["a\u{e0041}", '"a\\udb40\\udc41"'],
  ["a\nb\u001b", '"a\\nb\\u001b"'],
])("%j is printed as %s", (text, json) => expect(printableJson(text)).toBe(json));

test("every line is printable, and it is the same value", () => {
  const any = fc.string({
    unit: fc.integer({ min: 0, max: 0xe0080 }).map((code) => String.fromCodePoint(code)),
  });
  fc.assert(
    fc.property(any, fc.constantFrom("", "\u200b", "\u{e0041}", "\u2028", "\ufeff"), (text, odd) => {
      const json = printableJson({ [odd + text]: [text + odd] });
      expect(json.split("\n").map(printable)).toEqual(json.split("\n"));
      expect(JSON.parse(json)).toEqual({ [odd + text]: [text + odd] });
    }),
  );
});
