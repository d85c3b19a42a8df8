import type { Random } from "./random.ts";

const WORDS = [
  "we",
  "used",
  "a",
  "Docker",
  "image",
  "naïve",
  "smørrebrød",
  "🐍",
  "👩‍👩‍👧",
  "`code`",
  "**bold**",
  "x\u2028y",
  "\ufeff",
  "\u00a0",
];
// biome-ignore format: one glance shows them all
const LINES = [
  "- a list item", "* [ ] a box in an answer", "1. first", "> a quoted line", ">", "> **like a prompt?**", "---", "| a | b |",
  "![an image](figures/a.png)", "    indented", "\ttab", "```sh", "```", "~~~", "- ### in a list", "<!-- comment -->", "TODO",
  "the Answer: is in the middle", "#hashtag", "####### seven", "Question 5", "<<<<<<< HEAD", "=======", ">>>>>>> theirs",
];
// Lines that can end an answer or begin another; whether they do depends on where they stand.
// biome-ignore format: one glance shows them all
const STRUCTURE = [
  "### Question 5", "# Question 14", "  ## Question 99 note", "## Deployment", "## **Working in the  cloud**", "## A title",
  "### A title", "# A title", "# comment", "Answer:", "> Answer: so", "**Answer:** this", "--- question 4 fill here ---",
];

/** A text somebody might give as an answer: new, or the present one changed somewhere. */
export function randomAnswer(random: Random, present: string): string {
  const lines = present.split(/\r\n?|\n/);
  const at = random.below(lines.length);
  switch (random.below(12)) {
    case 0:
      return random.pick(["", " \n\t\r\n", "\n\n\n"]);
    case 1:
      return joined(random, lines.with(at, changedWord(random, lines[at]!)));
    case 2:
      return lines.with(at, changedWord(random, lines[at]!)).join("\n");
    case 3:
      return lines.toSpliced(at, 1 + random.below(3)).join("\n");
    case 4:
      return lines.toSpliced(at, 0, ...freshLines(random, 3, 8)).join("\n");
    case 5:
      return `${present}\n\n${sentence(random)}`;
    case 6:
      return `${sentence(random)}\n${present}`;
    default:
      return joined(random, freshLines(random, 1 + random.below(8), random.pick([0, 0, 0, 3])));
  }
}

function freshLines(random: Random, count: number, structure: number): string[] {
  return Array.from({ length: count }, () => {
    if (random.below(20) < structure) return random.pick(STRUCTURE);
    return random.pick([sentence(random), sentence(random), "", random.pick(LINES)]);
  });
}

function sentence(random: Random): string {
  return Array.from({ length: 1 + random.below(20) }, () => random.pick(WORDS)).join(" ");
}

function changedWord(random: Random, line: string): string {
  const parts = line.split(" ");
  return parts.with(random.below(parts.length), random.pick(WORDS)).join(" ");
}

// Pasted texts bring their own line ends and blank lines.
function joined(random: Random, lines: readonly string[]): string {
  const end = random.pick(["\n", "\n", "\r\n", "\r", "\n\n"]);
  return random.pick(["", "", "\n", " \n\n"]) + lines.join(end) + random.pick(["", "", "\n", "\n\n\n"]);
}
