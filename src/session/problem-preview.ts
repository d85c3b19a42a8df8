import { diffLines } from "../model/document/diff.ts";
import { applyEdits, type Edit } from "../model/document/edit.ts";
import { bySeverity } from "../model/problems/by-severity.ts";
import type { Problem } from "../model/problems/problem.ts";
import { countByKey, problemKey } from "../model/problems/tell-apart.ts";
import { excerpt } from "../model/text/excerpt.ts";
import { lineIndexAt, splitLines, unifyLineEnds } from "../model/text/lines.ts";
import { type Reading, readText, type Surroundings } from "./reading.ts";

/** A stretch of lines a fix changes, as it is and as it will be; a long one is cut around what differs. */
export interface Hunk {
  /** The number of its first line. */
  readonly line: number;
  /** Null where the lines are new. */
  readonly before: string | null;
  /** Null where the lines go. */
  readonly after: string | null;
}

/** What a fix would make of the report. */
export interface FixPreview {
  readonly hunks: readonly Hunk[];
  /** How many more stretches it changes than are shown. */
  readonly more: number;
  /** How many line ends it changes where nothing else does. */
  readonly lineEnds: number;
  /** Problems it would make, and that the checker still stops: sentences to be shown. */
  readonly brings: readonly string[];
}

const MOST_HUNKS = 3;
const MOST_TOLD = 3;

// A text is read whole for it, so it is done once for each problem that is looked at.
const known = new WeakMap<Problem, { readonly reading: Reading; readonly preview: FixPreview }>();

/** What the fix of a problem of this reading would do; null where it has none. */
export function previewFix(
  { reading, surroundings }: { readonly reading: Reading; readonly surroundings: Surroundings },
  problem: Problem,
): FixPreview | null {
  if (!problem.fix) return null;
  const before = known.get(problem);
  if (before?.reading === reading) return before.preview;
  const { text } = reading.report;
  const fixed = applyEdits(text, problem.fix);
  const after = readText(fixed, withCopy(surroundings, problem));
  const preview = { ...changesOf(text, fixed), brings: newTrouble(reading, after, problem) };
  known.set(problem, { reading, preview });
  return preview;
}

// The image is there by then.
function withCopy(surroundings: Surroundings, { fixCopies }: Problem): Surroundings {
  const { files } = surroundings;
  return files && fixCopies
    ? { ...surroundings, files: [...files, `figures/${fixCopies.name}`] }
    : surroundings;
}

function changesOf(before: string, after: string): Omit<FixPreview, "brings"> {
  const lines = splitLines(before);
  const edits = diffLines(before, after);
  const seen = edits.filter((edit) => !isLineEnd(before, edit));
  const hunks = seen.slice(0, MOST_HUNKS).map(({ from, to, insert }): Hunk => {
    const [old, fresh] = [contentOf(before.slice(from, to)), contentOf(insert)];
    return { line: lineIndexAt(lines, from) + 1, ...cutAlike(old, fresh) };
  });
  return { hunks, more: seen.length - hunks.length, lineEnds: edits.length - seen.length };
}

// A line that ends in another way, and in no other is changed.
function isLineEnd(text: string, { from, to, insert }: Edit): boolean {
  const isEnd = (part: string) => /^(?:\r\n?|\n)$/.test(part);
  return isEnd(insert) && isEnd(text.slice(from, to));
}

/** Whole lines as they are shown, without the end of the last; null for no line at all. */
function contentOf(lines: string): string | null {
  return lines === "" ? null : unifyLineEnds(lines).replace(/\n$/, "");
}

/** Characters of each side at most, and how many of them stand before and behind what differs. */
const MOST_SHOWN = 4_000;
const BESIDE = 40;

function cutAlike(before: string | null, after: string | null): Pick<Hunk, "before" | "after"> {
  const [old, fresh] = [before ?? "", after ?? ""];
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const from = Math.max(0, start - BESIDE);
  const cut = (text: string) =>
    excerpt(text, from, Math.min(text.length - end + BESIDE, from + MOST_SHOWN)).text;
  return { before: before && cut(before), after: after && cut(after) };
}

/** What is wrong after a change and was not before, the gravest first; where an error was mended, also that the checker still stops. */
function newTrouble(before: Reading, after: Reading, mended: Problem): string[] {
  const isStop = ({ rule }: Problem) => rule === "checker-stops";
  // It may stop at another question by now, and that is nothing new.
  const stops = before.problems.some(isStop) ? after.problems.filter(isStop) : [];
  const had = countByKey(before.problems);
  const fresh = after.problems.filter((problem) => {
    const left = had.get(problemKey(problem)) ?? 0;
    had.set(problemKey(problem), left - 1);
    return left <= 0 && problem.severity !== "info" && !stops.includes(problem);
  });
  const told = bySeverity(fresh).map(({ message }) => `Then: ${message}`);
  if (mended.severity === "error") told.unshift(...stops.map(({ message }) => `Still: ${message}`));
  const rest = told.length - MOST_TOLD;
  return rest > 0 ? [...told.slice(0, MOST_TOLD), `And ${rest} more.`] : told;
}

/** What a fix changes besides the stretches that are shown, in a sentence or none. */
export function restOfFix({ more, lineEnds }: FixPreview): string[] {
  const places = more === 1 ? "And one more place." : `And ${more} more places.`;
  const ends = lineEnds === 1 ? "One line end" : `${lineEnds} line ends`;
  return [...(more > 0 ? [places] : []), ...(lineEnds > 0 ? [`${ends} will be like the others.`] : [])];
}
