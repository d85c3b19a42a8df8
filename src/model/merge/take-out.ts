import { diffWordsWithin } from "../document/diff.ts";
import { applyEdits, type Edit, type Span } from "../document/edit.ts";

// Words and signs. A text that differs in more is another text; looking for what they share takes too long to do it for hundreds of changes.
const MOST_DIFFERENCES = 200;

/**
 * A text that came from `after`, without the change that led from `before` to `after`: the words it put in go as far as they still stand, and
 * what it replaced comes back where its own words are untouched. Words of others stay, wherever they were put; a blank too many may too.
 * Of a change that replaced nearly everything nobody can tell whose words are whose: `before` comes back whole then.
 */
export function takeOut(text: string, before: string, after: string): string {
  if (text === after) return before;
  const since = diffWordsWithin(after, text, MOST_DIFFERENCES);
  if (!since) return text;
  const changes = diffWordsWithin(before, after, MOST_DIFFERENCES);
  if (!changes) return before;
  let grown = 0;
  const edits = changes.flatMap(({ from, to, insert }): Edit[] => {
    const made = withoutBlanks(insert, from + grown);
    grown += insert.length - (to - from);
    const touching = since.filter((edit) => edit.from < made.to && edit.to > made.from);
    const replaced = insert === "" ? before.slice(from, to) : before.slice(from, to).trim();
    if (touching.length === 0) return [{ ...moved(made, since), insert: replaced }];
    return standing(made, touching).map((part) => ({ ...moved(part, since), insert: "" }));
  });
  return applyEdits(text, edits);
}

/** Where the words of a piece of text lie that begins at `start`. */
function withoutBlanks(piece: string, start: number): Span {
  const from = start + piece.length - piece.trimStart().length;
  return { from, to: Math.max(from, start + piece.trimEnd().length) };
}

/** What is left of a stretch between edits that touch it. */
function standing({ from, to }: Span, touching: readonly Edit[]): Span[] {
  const starts = [from, ...touching.map((edit) => edit.to)];
  const ends = [...touching.map((edit) => edit.from), to];
  return starts.flatMap((start, i) => (start < ends[i]! ? [{ from: start, to: ends[i]! }] : []));
}

/** Where a stretch lies once edits around it are made; what is put in at its start lies before it. */
function moved({ from, to }: Span, edits: readonly Edit[]): Span {
  const by = edits.reduce(
    (sum, edit) => (edit.to <= from ? sum + edit.insert.length - (edit.to - edit.from) : sum),
    0,
  );
  return { from: from + by, to: to + by };
}
