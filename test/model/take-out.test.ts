import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeOut } from "../../src/model/merge/take-out.ts";
import { words } from "../fixtures/report-builder.ts";

describe("a change taken out of a text that went on from it", () => {
  test.each<[string, string, string, string, string]>([
    ["as it was left", "one two", "one mine two", "one mine two", "one two"],
    ["with others' words elsewhere", "one two", "one mine two", "one mine two theirs", "one  two theirs"],
    ["with others' words right behind", "one", "one mine", "one mine theirs", "one  theirs"],
    ["with others' words right before", "one", "one mine", "one theirs mine", "one theirs "],
    ["with others' words in its midst", "one", "one my mine", "one my theirs mine", "one theirs "],
    ["that is there in part", "one", "one my mine", "one mine", "one "],
    ["that is not there any more", "one two", "one mine two", "one other two", "one other two"],
    ["words in place of others", "one old two", "one mine two", "one mine two theirs", "one old two theirs"],
    [
      "words in place of others that were changed again",
      "one old two",
      "one mine two",
      "one new two",
      "one new two",
    ],
    ["words taken out", "one old two", "one two", "one two theirs", "one old two theirs"],
    ["a mark", " ", "x", "x", " "],
    ["a mark that became another one", " ", "x", "HMG", "HMG"],
    ["a whole text", "", "all mine", "all theirs mine", "theirs "],
  ])("%s", (_, before, after, text, without) => {
    expect(takeOut(text, before, after)).toBe(without);
  });

  test.each<[string, string, string, string, string]>([
    [
      "that replaced hundreds of words: the old text is back whole",
      words(300, "old"),
      words(300, "mine"),
      `${words(300, "mine")} theirs`,
      words(300, "old"),
    ],
    [
      "of which hardly anything is there: the text stays",
      "one",
      words(300, "mine"),
      words(300, "theirs"),
      words(300, "theirs"),
    ],
  ])("%s", (_, before, after, text, without) => {
    expect(takeOut(text, before, after)).toBe(without);
  });

  const texts = fc.array(fc.constantFrom("a", "b", "c", ".", "mine", " ", "  ", "\n", "\r\n", "é", "👍"), {
    maxLength: 12,
  });
  const text = texts.map((words) => words.join(""));

  test("is always that change backwards where nobody went on", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(takeOut(after, before, after)).toBe(before);
      }),
    );
  });

  test("never takes out a word that it has not put in, whatever became of the text", () => {
    const count = (text: string, word: string) => text.split(word).length - 1;
    fc.assert(
      fc.property(text, text, text, (before, after, now) => {
        const without = takeOut(now, before, after);
        for (const word of ["a", "b", "c", "mine", "é", "👍"]) {
          expect(count(without, word)).toBeGreaterThanOrEqual(count(now, word) - count(after, word));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
