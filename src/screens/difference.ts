import { diffLines, diffWordsWithin } from "../model/document/diff.ts";
import type { Span } from "../model/document/edit.ts";
import type { Segment } from "../ui/markdown/styled.ts";

// Words and signs: beyond them nearly all would be marked, which helps nobody and takes long to find out.
const MOST_MARKED = 1_000;

/** Two texts, each with the words marked that the other one does not have there; nothing is marked where they have next to nothing in common. */
export function markDifference(text: string, other: string): [text: Segment[], other: Segment[]] {
  const edits = diffWordsWithin(other, text, MOST_MARKED) ?? [];
  let grown = 0;
  const own = edits.map(({ from, to, insert }): Span => {
    const start = from + grown;
    grown += insert.length - (to - from);
    return { from: start, to: start + insert.length };
  });
  return [marked(text, own), marked(other, edits)];
}

function marked(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    segments.push(
      { text: text.slice(at, from), role: "text" },
      { text: text.slice(from, to), role: "differs" },
    );
    at = to;
  }
  segments.push({ text: text.slice(at), role: "text" });
  return segments.filter(({ text }) => text !== "");
}

/** Of two long texts only the lines in which they differ, each stretch of them behind an ellipsis. */
export function changedLines(text: string, other: string): [text: string, other: string] {
  const hunks = diffLines(other, text);
  const own = hunks.map(({ insert }) => `… ${insert.trimEnd()}`);
  const others = hunks.map(({ from, to }) => `… ${other.slice(from, to).trimEnd()}`);
  return [own.join("\n"), others.join("\n")];
}
