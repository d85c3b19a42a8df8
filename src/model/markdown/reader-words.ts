import type { OfficialCount } from "../official/gauge.ts";
import { countedWords } from "../text/counted-words.ts";
import { countLine, type Unseen } from "./line-words.ts";
import { scanMarkdown } from "./scan.ts";

/** Words of one sort that the checker counts and a reader does not see; fewer than none for `joined`. */
export interface UnseenWords {
  readonly what: Unseen;
  readonly words: number;
}

/** The words of a text as a reader of the page sees them, and what makes the checker's count of the whole text another one. */
export interface ReaderCount {
  readonly words: number;
  /** The checker's count of the text if nothing cut it: `words` and all that is unseen. */
  readonly whole: number;
  /** Largest first. */
  readonly unseen: readonly UnseenWords[];
}

/** Counts the words a reader of the rendered answer sees: code and link texts are seen; marks, targets, images, comments, tags are not. */
export function countForReader(answer: string): ReaderCount {
  let words = 0;
  let whole = 0;
  const unseen = new Map<Unseen, number>();
  for (const line of scanMarkdown(answer)) {
    const count = countLine(answer, line);
    words += count.words;
    whole += count.whole;
    for (const [what, more] of count.unseen) unseen.set(what, (unseen.get(what) ?? 0) + more);
  }
  const sorted = [...unseen].map(([what, words]) => ({ what, words }));
  return { words, whole, unseen: sorted.sort((a, b) => b.words - a.words) };
}

const ONE: Readonly<Record<Unseen | "cut", string>> = {
  cut: "is cut off",
  "list-marks": "is a list mark",
  "table-marks": "is a table mark",
  "heading-marks": "is a heading mark",
  "quote-marks": "is a quote mark",
  "fence-lines": "is in a fence line",
  dashes: "is a run of dashes",
  marks: "is a mark",
  images: "is in an image",
  links: "is in a link's target",
  comments: "is in a comment",
  tags: "is in a tag",
  joined: "more stands joined to its neighbour",
};

const MANY: Readonly<Record<Unseen | "cut", string>> = {
  cut: "are cut off",
  "list-marks": "are list marks",
  "table-marks": "are table marks",
  "heading-marks": "are heading marks",
  "quote-marks": "are quote marks",
  "fence-lines": "are in fence lines",
  dashes: "are runs of dashes",
  marks: "are marks",
  images: "are in images",
  links: "are in targets of links",
  comments: "are in comments",
  tags: "are in tags",
  joined: "more stand joined to their neighbours",
};

/** Why a reader sees another number of words than the checker counts, the two weightiest reasons first; null when it is the same number. */
export function describeDifference(official: OfficialCount, reader: ReaderCount): string | null {
  if (official.words === reader.words) return null;
  const cut = { what: "cut", words: reader.whole - official.words } as const;
  const reasons = [...reader.unseen, cut]
    .filter(({ words }) => words !== 0)
    .sort((a, b) => Math.abs(b.words) - Math.abs(a.words));
  const phrases = reasons.slice(0, 2).map(({ what, words }) => {
    const count = Math.abs(words);
    return `${count} ${(count === 1 ? ONE : MANY)[what]}`;
  });
  return `A reader sees ${countedWords(reader.words)}: ${phrases.join(", ")}.`;
}
