import type { Range } from "../official/tables.ts";

/** What is asked of an answer; null where nothing is. `from` tells who says so. */
export interface Limits {
  readonly words: Range | null;
  readonly images: Range | null;
  readonly from: "report.py" | "official" | "prompt";
}

/** Whether a prompt line states the limits of its answer (`Recommended answer length: 100-200 words.`). */
export function isLimitsLine(line: string): boolean {
  return /\d/.test(line) && (/\banswer length\b/i.test(line) || wordRange(line) !== null);
}

const COUNT_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

const IMAGE_NOUN = "(?:images?|screenshots?|figures?|pictures?|diagrams?)";
const COUNT = "(\\d{1,2}|a|an|one|two|three|four|five)";
const IMAGE_DEMAND = new RegExp(
  `\\b(?:insert|upload|include|add|attach|provide) (?:at (least|most) )?${COUNT}(?: ?(?:-|–|to|or) ?${COUNT})? (?:\\w{1,30} )?${IMAGE_NOUN}\\b`,
  "i",
);
const IMAGE_EXTRA = new RegExp(
  `\\+\\s{0,3}${COUNT}(?:\\s{0,3}(?:-|–|to)\\s{0,3}${COUNT})?\\s{1,3}${IMAGE_NOUN}\\b`,
  "i",
);

/** The limits a prompt states in its own words; `prompt` is the text of the quote without its marks. */
export function promptLimits(prompt: string): Limits {
  const line = prompt.split("\n").find(isLimitsLine) ?? "";
  return { words: wordRange(line), images: imageRange(line, prompt), from: "prompt" };
}

// Every run is bounded: prompts come from strangers, and an unbounded pattern is quadratic on a long row of digits.
const WORDS_FROM_TO = /(?<!\d)(\d{1,6})\s{0,3}(?:-|–|—|to)\s{0,3}(\d{1,6})\s{0,3}words?/i;
const WORDS_AT_MOST = /(?:at most|up to|max(?:imum)?\.?(?: of)?)\s{0,3}(\d{1,6})\s{0,3}words?/i;
const WORDS_AT_LEAST = /(?:at least|min(?:imum)?\.?(?: of)?)\s{0,3}(\d{1,6})\s{0,3}words?/i;

function wordRange(line: string): Range | null {
  const span = WORDS_FROM_TO.exec(line);
  if (span) return [Number(span[1]), Number(span[2])];
  const most = WORDS_AT_MOST.exec(line);
  if (most) return [0, Number(most[1])];
  const least = WORDS_AT_LEAST.exec(line);
  return least ? [Number(least[1]), Number.MAX_SAFE_INTEGER] : null;
}

function imageRange(line: string, prompt: string): Range | null {
  const flat = prompt.replace(/[*_]/g, "").replace(/\s+/g, " ");
  const demand = IMAGE_DEMAND.exec(flat);
  const extra = IMAGE_EXTRA.exec(line);
  if (extra) return [count(extra[1]!), count(extra[2] ?? extra[1]!)];
  if (!demand) return null;
  const least = count(demand[2]!);
  if (demand[1]?.toLowerCase() === "least") return [least, Number.MAX_SAFE_INTEGER];
  if (demand[1]?.toLowerCase() === "most") return [0, least];
  return [least, count(demand[3] ?? demand[2]!)];
}

function count(word: string): number {
  return COUNT_WORDS[word.toLowerCase()] ?? Number(word);
}

/** A range in words: `100-200 words`, `1 image`, `at least 50 words`. */
export function describeRange([min, max]: Range, unit: "word" | "image"): string {
  const plural = (n: number) => (n === 1 ? unit : `${unit}s`);
  if (max === Number.MAX_SAFE_INTEGER) return `at least ${min} ${plural(min)}`;
  if (min === max) return `${min} ${plural(min)}`;
  return `${min}-${max} ${unit}s`;
}
