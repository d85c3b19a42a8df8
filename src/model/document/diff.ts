import { diffArrays } from "diff";
import { type Line, splitLines } from "../text/lines.ts";
import type { Edit } from "./edit.ts";

// Beyond this many differences the stretch is replaced as one: nobody reads such a diff, and the search is quadratic in it.
const MAX_DIFFERENCES = 2_000;
const WORDS = /\r\n|[\r\n]|[^\S\r\n]+|[\p{L}\p{N}\p{M}_]+|[\s\S]/gu;

/** Small edits that turn one text into the other: whole lines where lines differ, words within lines that were changed. */
export function diffEdits(before: string, after: string): Edit[] {
  return diffLines(before, after).flatMap((hunk) =>
    diffWords(before.slice(hunk.from, hunk.to), hunk.insert).map((edit) => shift(edit, hunk.from)),
  );
}

/** Edits of whole lines that turn one text into the other; where only a line's end differs, of that end alone. */
export function diffLines(before: string, after: string): Edit[] {
  if (before === after) return [];
  const { from, to, end } = changedStretch(before, after);
  const [old, fresh] = [before.slice(from, to), after.slice(from, end)];
  const whole = [{ from, to, insert: fresh }];
  if (old === "" || fresh === "") return whole;
  const [oldLines, freshLines] = [splitLines(old), splitLines(fresh)];
  const contents = (text: string, lines: readonly Line[]) =>
    lines.map((line) => text.slice(line.from, line.to));
  const options = { maxEditLength: MAX_DIFFERENCES };
  const changes = diffArrays(contents(old, oldLines), contents(fresh, freshLines), options);
  if (!changes) return whole;
  const edits: Edit[] = [];
  let [at, next] = [0, 0];
  let open: { from: number; to: number; insert: string } | null = null;
  const start = (index: number) => oldLines[index]?.from ?? old.length;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open) edits.push(open);
      open = null;
      for (const _ of value) edits.push(...endEdit(old, oldLines[at++]!, fresh, freshLines[next++]!));
      continue;
    }
    open ??= { from: start(at), to: start(at), insert: "" };
    if (removed) {
      at += value.length;
      open.to = start(at);
    } else {
      open.insert += fresh.slice(freshLines[next]!.from, freshLines[next + value.length - 1]!.end);
      next += value.length;
    }
  }
  if (open) edits.push(open);
  // An empty last line that comes or goes is told by the end of the line before it.
  return edits.filter((edit) => edit.from < edit.to || edit.insert !== "").map((edit) => shift(edit, from));
}

// A line that stays, but ends in another way.
function endEdit(old: string, line: Line, fresh: string, now: Line): Edit[] {
  const insert = fresh.slice(now.to, now.end);
  return old.slice(line.to, line.end) === insert ? [] : [{ from: line.to, to: line.end, insert }];
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

/** Edits of words, blanks and signs that turn one text into the other. */
export function diffWords(before: string, after: string): Edit[] {
  const whole = [{ from: 0, to: before.length, insert: after }];
  if (before === "" || after === "") return whole;
  const changes = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], {
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
