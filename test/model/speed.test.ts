import { describe, expect, test } from "vitest";
import { hostilePlaces, slowness } from "./hostile.ts";

const LENGTH = 200_000;
const BOUND = 30;

// biome-ignore format: one glance shows them all
const LONG = [
  "a", " ", "\t", "#", ">", "*", "-", "`", "_", "[", "]", "(", "!", "1", "\0", "\u2028", "\ud83d",
];
// biome-ignore format: one glance shows them all
const REPEATED = [
  "![", "![](", "[](", "> ", "[ ", "[a](b.png ", "* [", "# ", " #", "**", "1-", "1 ", "--", "insert a ", "Answer", "Question 1",
  "M1 (M1", "(M1+", "--- question ", "example:", "<<<<<<< ", "a\u00a0",
];
// biome-ignore format: one glance shows them all
const LINES = [
  "\n", "\r", "\r\n", ">\n", "> **\n", "> a\n", "* [ ] a\n", "* [t] a\n", "# a\n", "## a\n", "## a\n\n", "```\n", "~~~\n",
  "## a\n### Question 1\n", "[](a.png)\n", "<<<<<<< a\n", "a\n\n", "TODO\n", "--- question 8 fill here ---\n", "    a\n",
  "Answer:\n", "> Answer:\n", "Answer: a\n", "> Answer: a\n", "Answer:\na\n", "> **a**\n> Answer:\n", "# Question 1\n", "# Question 8\n",
  "### Question 1\n> Answer:\n",
];

const cross = (pieces: readonly string[], places: readonly string[]) =>
  pieces.flatMap((piece) => places.map((place) => [piece, place] as const));

describe(`a line of ${LENGTH} characters takes at most ${BOUND} times as long as plain text of that length`, () => {
  test.each(cross([...LONG, ...REPEATED], Object.keys(hostilePlaces)))("of %j, %s", (piece, place) => {
    expect(slowness(LENGTH, piece, place)).toBeLessThan(BOUND);
  });
});

describe("lines of that length in sum take at most as long", () => {
  test.each(cross(LINES, ["alone", "in an answer"]))("of %j, %s", (piece, place) => {
    expect(slowness(LENGTH, piece, place)).toBeLessThan(BOUND);
  });
});
