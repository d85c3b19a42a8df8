import fuzzysort from "fuzzysort";
import type { Figure } from "./figure.ts";

/** The figures a query means, best first; without a query all of them, newest first: the one just made is the one wanted. */
export function searchFigures(figures: readonly Figure[], query: string): Figure[] {
  const newest = [...figures].sort((a, b) => b.modified - a.modified || (a.name < b.name ? -1 : 1));
  if (query.trim() === "") return newest;
  return fuzzysort.go(query, newest, { key: "name", limit: 0, threshold: 0 }).map(({ obj }) => obj);
}
