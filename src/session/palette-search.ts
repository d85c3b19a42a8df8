import fuzzysort from "fuzzysort";
import { remembered } from "../model/remembered.ts";
import type { Entry } from "./palette.ts";

/** An entry that a query means, and which characters of its text it was found by, from left to right: only looked up for those that are drawn. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly marks: () => readonly number[];
}

const noMarks = () => [];

// 1 is a perfect match, a word begun well about 0.7; letters that merely stand there in that order come below.
const LEAST_SCORE = 0.2;
const LEAST_OF_BEST = 0.45;

/** Nobody reads further down; that many are sorted faster than all. */
const MOST_FOUND = 200;

/** `7`, `q7`, `question 7`, `#7`. */
const NUMBER = /^(?:q|question|#)?\s*(\d{1,9})$/i;

const searchable = remembered((entries: readonly Entry[]) => fuzzysort.snapshot(entries, { key: "text" }));

/** What a query means, the question of that number first, then what was chosen lately, then the best match; without a query all there is, in its order behind what was chosen lately. */
export function searchEntries(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
): readonly FoundEntry[] {
  const wanted = query.trim();
  if (wanted === "")
    return recentFirst(
      entries.map((entry) => ({ entry, marks: noMarks })),
      recent,
    );
  const number = NUMBER.exec(wanted)?.[1];
  const exact = number === undefined ? [] : entries.filter((entry) => isQuestion(entry, Number(number)));
  const results = fuzzysort.go(wanted, searchable(entries), { limit: MOST_FOUND, threshold: LEAST_SCORE });
  const least = (results[0]?.score ?? 0) * LEAST_OF_BEST;
  const others = results
    .filter((result) => result.score >= least && !exact.includes(result.obj))
    .map((result) => ({ entry: result.obj, marks: () => result.indexes }));
  return [
    ...exact.map((entry) => ({ entry, marks: () => numberMarks(entry) })),
    ...recentFirst(others, recent),
  ];
}

function isQuestion({ target }: Entry, number: number): boolean {
  return target.kind === "question" && target.number === number;
}

function numberMarks({ text }: Entry): number[] {
  return text
    .split(" ", 1)[0]!
    .split("")
    .map((_, i) => i);
}

function recentFirst(found: readonly FoundEntry[], recent: readonly string[]): readonly FoundEntry[] {
  const rank = new Map(recent.map((id, i) => [id, i]));
  const lately = found.filter(({ entry }) => rank.has(entry.id));
  if (lately.length === 0) return found;
  lately.sort((a, b) => rank.get(a.entry.id)! - rank.get(b.entry.id)!);
  return [...lately, ...found.filter(({ entry }) => !rank.has(entry.id))];
}
