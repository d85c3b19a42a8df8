import { diffArrays } from "diff";
import { commonEnd, commonStart } from "../text/common.ts";
import { type Line, splitLines } from "../text/lines.ts";
import type { Edit } from "./edit.ts";

// Beyond this many differences the stretch is replaced as one: nobody reads such a diff, and the search is quadratic in it.
const MAX_DIFFERENCES = 2_000;
const WORDS = /[\p{L}\p{N}\p{M}_]+(?:[.,:/\\'’@&=?#%+~-]{1,3}[\p{L}\p{N}\p{M}_]+)*|\S/gu;

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
  let from = commonStart(before, after);
  while (from > 0 && !/[\r\n]/.test(before[from - 1]!)) from--;
  if (from > 0 && before[from - 1] === "\r") from--;
  let same = commonEnd(before, after, shorter - from);
  while (same > 0 && !/[\r\n]/.test(before[before.length - same]!)) same--;
  // The line end that stands first belongs to the line that changed.
  if (same > 0) same -= before.startsWith("\r\n", before.length - same) ? 2 : 1;
  return { from, to: before.length - same, end: after.length - same };
}

/**
 * Edits of words and signs that turn one text into the other. Words are matched with words alone: blanks and line ends between them come
 * along, so that a text wrapped anew is the same words, and two texts about different things do not meet in their blanks.
 */
export function diffWords(before: string, after: string): Edit[] {
  return diffWordsWithin(before, after, MAX_DIFFERENCES) ?? [{ from: 0, to: before.length, insert: after }];
}

/** As `diffWords`; null where more than `most` words and signs differ. The time it takes grows with the square of `most`. */
export function diffWordsWithin(before: string, after: string, most: number): Edit[] | null {
  if (before === after) return [];
  const [old, fresh] = [splitWords(before), splitWords(after)];
  const texts = (words: readonly Word[]) => words.map(({ text }) => text);
  const changes = diffArrays(texts(old), texts(fresh), { maxEditLength: most });
  if (!changes) return null;
  const edits: Edit[] = [];
  let [at, next, behind, behindFresh] = [0, 0, 0, 0];
  const closeGap = (to: number, toFresh: number): void => {
    const edit = gapEdit(before.slice(behind, to), after.slice(behindFresh, toFresh));
    if (edit) edits.push(shift(edit, behind));
  };
  for (const { added, removed, value } of changes) {
    if (removed) at += value.length;
    else if (added) next += value.length;
    else
      for (const _ of value) {
        const [word, freshWord] = [old[at++]!, fresh[next++]!];
        closeGap(word.from, freshWord.from);
        [behind, behindFresh] = [word.from + word.text.length, freshWord.from + freshWord.text.length];
      }
  }
  closeGap(before.length, after.length);
  return edits;
}

// What differs between two matched words, without the blanks that are the same at both ends; a CRLF is one blank.
function gapEdit(old: string, fresh: string): Edit | null {
  if (old === fresh) return null;
  const shorter = Math.min(old.length, fresh.length);
  let from = 0;
  while (from < shorter && old[from] === fresh[from] && isBlankAt(old, from)) from++;
  if (from > 0 && old[from - 1] === "\r" && (old[from] === "\n" || fresh[from] === "\n")) from--;
  let same = 0;
  const [end, freshEnd] = [old.length - 1, fresh.length - 1];
  while (same < shorter - from && old[end - same] === fresh[freshEnd - same] && isBlankAt(old, end - same))
    same++;
  if (
    same > 0 &&
    old[end - same + 1] === "\n" &&
    (old[end - same] === "\r" || fresh[freshEnd - same] === "\r")
  )
    same--;
  return { from, to: old.length - same, insert: fresh.slice(from, fresh.length - same) };
}

function isBlankAt(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}

interface Word {
  readonly text: string;
  readonly from: number;
}

/** The words of a text without the blanks between them. `12.5`, `don't` and `figures/a.png` are one word each; other signs stand alone. */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({ text: word, from: index }));
}

function shift({ from, to, insert }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, insert };
}
