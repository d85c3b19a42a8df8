import { diffLines, diffWords } from "../model/document/diff.ts";
import type { Segment } from "../ui/markdown/styled.ts";

/** A text with the words marked that another one does not have there. */
export function markDifference(text: string, other: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let mapped = 0;
  for (const { from, to, insert } of diffWords(other, text)) {
    const start = at + (from - mapped);
    segments.push({ text: text.slice(at, start), role: "text" }, { text: insert, role: "differs" });
    at = start + insert.length;
    mapped = to;
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
