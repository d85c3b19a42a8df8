import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonMistake } from "../../../src/model/settings/json-mistake.ts";
import { processorTime } from "../hostile.ts";

describe("where a text stops being JSON", () => {
  test.each([
    ["{", 1, 2, /name in quotes or }/],
    ['{"theme" "dark"}', 1, 10, /colon/],
    ['{"theme": dark}', 1, 11, /value is missing/],
    ['{\n  "theme": "dark",\n}', 3, 1, /name in quotes is missing/],
    ['{\n  "theme": "dark"\n  "mouse": true\n}', 3, 3, /comma or a closing bracket/],
    ['{\n  // dark\n  "theme": "dark"\n}', 2, 3, /no comments/],
    ["{'theme': 1}", 1, 2, /name in quotes/],
    ["[1,]", 1, 4, /value is missing/],
    ["{}}", 1, 3, /more behind the end/],
    ["", 1, 1, /value is missing/],
    ['{"a": 01}', 1, 7, /value is missing/],
    ['"\\x"', 1, 1, /value is missing/],
  ])("%j: line %i, column %i", (text, line, column, what) => {
    expect(jsonMistake(text)).toEqual({ line, column, what: expect.stringMatching(what) });
  });

  test("it finds one exactly where the engine finds one", () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n\t01-.eE'.split(""),
      '"a"',
      "true",
      "null",
      "1.5",
      "\\u00e4",
      "//",
    );
    const broken = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(jsonMistake(text) === null).toBe(parses);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["[".repeat(64_000), '"'.repeat(64_000), `"${"\\n".repeat(32_000)}`, `${"1".repeat(64_000)}x`])(
    "a large one takes no time (%#)",
    (text) => {
      const before = processorTime();
      expect(jsonMistake(text)).not.toBeNull();
      expect(processorTime() - before).toBeLessThan(500);
    },
  );
});
