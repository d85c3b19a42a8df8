import { describe, expect, test } from "vitest";
import { countForReader } from "../../src/model/markdown/reader-words.ts";
import { scanMarkdown } from "../../src/model/markdown/scan.ts";
import { findTrouble } from "../../src/model/problems/find-trouble.ts";
import { processorTime, repeatedTo } from "./hostile.ts";

const LENGTH = 200_000;
// A pattern that looks again and again takes thousands of times as long.
const BOUND = 100;

// biome-ignore format: one glance shows them all
const PIECES = [
  "[", "]", "`", "` ", "`a``b", "*", "*a ", "**a", "a* ", "_a _ ", "*_", "***a** b*", "~", "~~a", "![", "![a](", "[a](", "](", "[a](b", "[a](b) ",
  "![a](b) ", "[x](y.png \"", "![![a](b) ", "(", "<", "<a ", "<a b=\"", "<!--", "<!-- -->", "<x@", "|", "| a", "- ", "> ", "1. ", "- - ", "-", "#",
  "## ", "# #", "a##", "*a*##", "\\", "\\#", "https://", "&nbsp;", " ", "\t", "Answer: ", "question 1 fill here ", "-- question ",
  "figures/a.png", "``` ", "=", "\u2028", "\r", "## a\n", "- a\n", "> a\n", "```\n", "Answer: a\n", "--- question 8 fill here ---\n", "|a|\n|-|\n",
  "a\n===\n", "a\n---\n", "a\n---\n\n", "![a](figures/a.png)\n", "```\n![a](figures/a.png)\n```\n", "![a](../a.png)\n", "<img src=\"a.png\">\n",
];

// What stands before and behind all of them.
// biome-ignore format: one glance shows them all
const FRAMES = [["", ""], ["> ", ""], ["# ", ""], ["```\n", ""], ["```\n", "\n```"], ["![a](", ""], ["|a|\n|-|\n", ""]] as const;

function timeOf(text: string): number {
  const started = processorTime();
  const lines = scanMarkdown(text);
  countForReader(text);
  findTrouble({ text, lines, isLast: false, checked: true, files: ["figures/a.png"] });
  return processorTime() - started;
}

describe(`${LENGTH} characters take at most ${BOUND} times as long as plain text of that length`, () => {
  const plain = "some plain words in lines of a common length, as they come ";
  timeOf(repeatedTo(LENGTH, plain));
  const usual = Math.max(10, timeOf(`${repeatedTo(LENGTH, plain)}.`));

  test.each(PIECES)("of %j", (piece) => {
    for (const [before, behind] of FRAMES)
      expect(timeOf(before + repeatedTo(LENGTH, piece) + behind)).toBeLessThan(BOUND * usual);
  });
});
