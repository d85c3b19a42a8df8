import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounded, code, counted, countedFrom, listed, pathCode } from "../../src/model/text/phrase.ts";

describe("a list in a phrase", () => {
  test.each([
    [["a"], 10, "a"],
    [["a", "b"], 10, "a and b"],
    [["a", "b", "c"], 10, "a, b and c"],
    [["aaaa", "bbbb", "cccc"], 14, "aaaa and 2 more"],
    [["aaaa", "bbbb", "cccc", "dddd"], 21, "aaaa, bbbb and 2 more"],
    [
      ["one that is longer than there is room for", "b"],
      5,
      "one that is longer than there is room for and 1 more",
    ],
    [[], 10, ""],
  ])("%j in %i characters is %j", (words, room, text) => {
    expect(listed(words, room)).toBe(text);
  });

  test("is no longer than there is room for, if its first word is not", () => {
    const words = fc.array(fc.constantFrom("a", "bbb", "cccccc"), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (some) => {
        expect(listed(some, 40).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe("what is quoted of a file", () => {
  test.each([
    ["as code", code("python -u"), "`python -u`"],
    ["without marks that would end the code", code("a`b"), "`a'b`"],
    ["in one line", code("a\n\tb"), "`a␊ b`"],
    ["cut", code("abcdefgh", 5), "`abcd…`"],
    ["a path", pathCode("src/train.py"), "`src/train.py`"],
    ["the end of a long path", pathCode("a/very/long/path/to/a/file.py", 16), "`…/to/a/file.py`"],
    ["one thing", counted(1, "test"), "1 test"],
    ["several", counted(2, "study", "studies"), "2 studies"],
  ])("%s", (_, given, text) => {
    expect(given).toBe(text);
  });

  test("is bounded and obeyed by no terminal", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a/`\n \u001b\u202e😀", "\ud83d"), maxLength: 200 }),
        (text) => {
          expect(bounded(text, 20).length).toBeLessThanOrEqual(20);
          expect(bounded(text, 20)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|\p{Surrogate}/u);
          expect(pathCode(text).length).toBeLessThanOrEqual(42);
        },
      ),
    );
  });
});

test.each([
  [1, "1 check: `a`"],
  [12, "12 checks, the first `a`"],
])("%i and the first of them", (count, text) => {
  expect(countedFrom(count, "check", "`a`")).toBe(text);
});

test.each([
  ["dvc remote add s ssh://me:secret@host/x", "dvc remote add s ssh://host/x"],
  ["https://token@host", "https://host"],
  [`ssh://me:${"x".repeat(500)}@host/x`, "ssh://host/x"],
  ["https://host/@me", "https://host/@me"],
])("who signs in is not shown: %s", (text, shown) => {
  expect(bounded(text, 60)).toBe(shown);
});
