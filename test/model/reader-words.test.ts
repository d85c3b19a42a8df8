import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countForReader, describeDifference } from "../../src/model/markdown/reader-words.ts";
import { countOfficially } from "../../src/model/official/gauge.ts";
import { countWords } from "../../src/model/official/python-text.ts";
import { reportLike } from "../fixtures/fragments.ts";

/** The reader's words and what else the checker counts: `3: 2 list-marks`. */
const counted = (text: string) => {
  const { words, unseen } = countForReader(text);
  return [`${words}`, ...unseen.map(({ what, words }) => `${words} ${what}`)].join(" ");
};

describe("a reader sees", () => {
  test.each<[string, string, string]>([
    ["plain words, as many", "two words", "2"],
    ["no list marks", "- one\n- [x] two", "2 3 list-marks"],
    ["no heading marks", "# one #", "1 2 heading-marks"],
    ["no quote marks", "> one\n>\n> two", "2 3 quote-marks"],
    ["no pipes and no delimiter row", "| a | b |\n| --- | --- |\n| c | d |", "4 11 table-marks"],
    ["no lines across the page", "one\n\n---\n\ntwo", "2 1 dashes"],
    ["no fences, but the code", "```sh\nnpm run build\n```", "3 2 fence-lines"],
    ["the code in a line", "run `npm i` now", "4"],
    ["no images", "one ![two three](figures/a.png) four", "2 2 images"],
    ["a link's words, not its target", '[one two](https://a.b "three four")', "2 2 links"],
    ["no comments", "one <!-- two\nthree --> four", "2 4 comments"],
    ["no tags", "one <b>two</b> <weblink> three", "3 1 tags"],
    ["no dashes around the placeholder", "--- question 8 fill here ---", "4 2 dashes"],
    ["cells apart that the checker takes for one word", "a|b\n-|-\nc|d", "4 1 table-marks -2 joined"],
    ["words on two lines", "one<br>two", "2 -1 joined"],
    ["nothing of a blank that is written out", "&nbsp;&nbsp; one", "1 1 marks"],
    ["the words around bold marks", "**one **two** and ** three", "5"],
    ["a lonely dash, as it is no mark", "one - two", "3"],
  ])("%s: %j", (_, text, counts) => expect(counted(text)).toBe(counts));
});

describe("the difference to the checker's count", () => {
  const said = (text: string, isLast = false) =>
    describeDifference(countOfficially(text, isLast), countForReader(text));

  test.each<[string, string | null]>([
    ["one two", null],
    ["- one\n- two", "A reader sees 2 words: 2 are list marks."],
    ["one\n\n---", "A reader sees 1 word: 1 is a run of dashes."],
    ["![a b](c.png) one\n- x", "A reader sees 2 words: 2 are in images, 1 is a list mark."],
    ["one\n\n## two three\n\nfour", "A reader sees 4 words: 4 are cut off, 1 is a heading mark."],
    ["one two Answer: three", "A reader sees 4 words: 3 are cut off."],
    ["a|b\n-|-", null],
    ["a|b\n-|-\nc|d", "A reader sees 4 words: 2 more stand joined to their neighbours, 1 is a table mark."],
  ])("of %j is told: %s", (text, sentence) => expect(said(text)).toBe(sentence));
});

test("what is unseen and the reader's words are all that the checker would count", () => {
  const law = fc.property(reportLike, (text) => {
    const { words, whole, unseen } = countForReader(text);
    expect(whole).toBe(countWords(text));
    expect(unseen.reduce((sum, { words }) => sum + words, words)).toBe(whole);
    expect(words).toBeGreaterThanOrEqual(0);
  });
  fc.assert(law, { numRuns: 300 });
});
