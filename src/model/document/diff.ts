import { diffArrays } from "diff";
import type { Edit } from "./edit.ts";

// Beyond this many differences the stretch is replaced as one: nobody reads such a diff, and the search is quadratic in it.
const MAX_DIFFERENCES = 2_000;
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;
const WORDS = /\r\n|[\r\n]|[^\S\r\n]+|[\p{L}\p{N}\p{M}_]+|[\s\S]/gu;

/** Small edits that turn one text into the other: whole lines where lines differ, words within lines that were changed. */
export function diffEdits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const { from, to, end } = changedStretch(before, after);
  const edits: Edit[] = [];
  for (const hunk of diffTokens(before.slice(from, to), after.slice(from, end), LINES)) {
    const removed = before.slice(from + hunk.from, from + hunk.to);
    for (const edit of diffTokens(removed, hunk.insert, WORDS)) edits.push(shift(edit, from + hunk.from));
  }
  return edits;
}

// The stretch between the common beginning and the common end, widened so that it parts no surrogate pair and no CRLF.
function changedStretch(before: string, after: string): { from: number; to: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  while (from > 0 && !/[\r\n]/.test(before[from - 1]!)) from--;
  if (from > 0 && before[from - 1] === "\r") from--;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  while (same > 0 && !/[\r\n]/.test(before[before.length - same]!)) same--;
  if (same > 0 && before[before.length - same] === "\n") same--;
  return { from, to: before.length - same, end: after.length - same };
}

function diffTokens(before: string, after: string, token: RegExp): Edit[] {
  const whole = [{ from: 0, to: before.length, insert: after }];
  if (before === "" || after === "") return whole;
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], {
    maxEditLength: MAX_DIFFERENCES,
  });
  if (!changes) return whole;
  const edits: Edit[] = [];
  let at = 0;
  let open: { from: number; to: number; insert: string } | null = null;
  for (const { added, removed, value } of changes) {
    const text = value.join("");
    if (!added && !removed) {
      if (open) edits.push(open);
      open = null;
      at += text.length;
      continue;
    }
    open ??= { from: at, to: at, insert: "" };
    if (removed) open.to = at += text.length;
    else open.insert += text;
  }
  return open ? [...edits, open] : edits;
}

function shift({ from, to, insert }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, insert };
}
