import { diffArrays } from "diff";
import { unquote } from "../report/grammar.ts";
import { printable } from "../text/printable.ts";

/**
 * The words of a stretch of a template as two versions are compared: without quote marks, emphasis, escapes, angle brackets and line breaks,
 * which an editor's formatter changes and nobody reads.
 */
export function plainWords(text: string): string[] {
  const unquoted = text
    .split(/\r\n?|\n/)
    .map(unquote)
    .join(" ");
  return unquoted
    .replace(/[*_`\\<>]/g, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** One place where a report's words and its template's differ; either may be empty, not both. */
export interface WordDifference {
  readonly own: readonly string[];
  readonly template: readonly string[];
}

/** Beyond this many words two texts have nothing to do with each other, and the search is quadratic in it. */
const MOST_DIFFERENCES = 200;

/** Where the words of a report differ from the template's, in order; empty when they do not. */
export function wordDifferences(own: readonly string[], template: readonly string[]): WordDifference[] {
  if (own.length === template.length && own.every((word, i) => word === template[i])) return [];
  const changes = diffArrays([...template], [...own], { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return [{ own, template }];
  const differences: WordDifference[] = [];
  let open: { own: readonly string[]; template: readonly string[] } | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      open = null;
      continue;
    }
    if (!open) {
      open = { own: [], template: [] };
      differences.push(open);
    }
    if (added) open.own = value;
    else open.template = value;
  }
  return differences;
}

/** What differs, to go behind "Question 7's prompt": the first place, and how many more there are. */
export function describeDifferences([first, ...more]: readonly WordDifference[]): string {
  const { own, template } = first!;
  const others =
    more.length === 0 ? "" : `, and ${more.length} more ${more.length === 1 ? "place" : "places"}`;
  if (own.length === 0) return `lacks ${quoteWords(template)} of the template${others}`;
  if (template.length === 0) return `says ${quoteWords(own)}, which the template does not${others}`;
  return `says ${quoteWords(own)}, the template ${quoteWords(template)}${others}`;
}

const MOST_SHOWN = 32;

/** A few words as a message quotes them. */
export function quoteWords(words: readonly string[]): string {
  const start = words.slice(0, MOST_SHOWN).join(" ");
  const characters = [...printable(start.slice(0, 2 * MOST_SHOWN))];
  const isWhole = words.length <= MOST_SHOWN && characters.length <= MOST_SHOWN;
  return isWhole
    ? `"${characters.join("")}"`
    : `"${characters
        .slice(0, MOST_SHOWN - 1)
        .join("")
        .trimEnd()}…"`;
}
