import { applyEdits, type Edit, invertEdits, mapOffset } from "../document/edit.ts";
import { lineIndexAt, splitLines } from "../text/lines.ts";
import type { Problem } from "./problem.ts";
import { ruleNamed } from "./rules.ts";
import { countByKey, problemKey } from "./tell-apart.ts";

// What one fix uncovers the next round mends; a rule at fault must not keep this going.
const MOST_ROUNDS = 20;
// Each trial reads the report anew.
const MOST_TRIALS = 400;
const LIMIT = /^(?:words|images)-too-(?:few|many)$/;

/** A problem that was mended, and its line, from 1, in the text as it was before anything was mended. */
export interface MendedProblem {
  readonly problem: Problem;
  readonly line: number;
}

/** A text in which what can be mended unseen is mended; `problems` are those that are left. */
export interface Mended {
  readonly text: string;
  readonly mended: readonly MendedProblem[];
  readonly problems: readonly Problem[];
}

/** Finds the problems of a text, as `findProblems` does. */
type Find = (text: string) => readonly Problem[];

/** The problems that can be mended without anybody looking. None while git's conflict markers hold the text twice: which one stays is not known. */
export function safelyMendable(problems: readonly Problem[]): Problem[] {
  if (problems.some(({ rule }) => rule === "conflict-marker")) return [];
  return problems.filter((problem) => (problem.fix ?? []).length > 0 && isSafe(problem));
}

/** Whether the fix of a problem, where it has one, may be made without anybody looking at it. */
export function isSafe({ rule, fixCopies, fixNeedsLook }: Problem): boolean {
  return ruleNamed(rule).mends === "safely" && !fixCopies && !fixNeedsLook;
}

/**
 * Mends what can be mended unseen, until nothing of it is left. A fix that would make a new error, leave its problem where it is, or make an
 * answer fail that passes is not made: whoever wrote it decides. That the checker stops, or misses a limit for another reason than before, is
 * no error the fix has made.
 */
export function mendSafely(text: string, find: Find): Mended {
  const mended: MendedProblem[] = [];
  const trials = { left: MOST_TRIALS };
  const lines = splitLines(text);
  /** What leads back to the text as it was, the last round first. */
  const back: (readonly Edit[])[] = [];
  const lineOf = ({ span }: Problem) =>
    lineIndexAt(
      lines,
      back.reduce((offset, edits) => mapOffset(edits, offset), span.from),
    ) + 1;
  let now = { text, problems: find(text) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = apart(safelyMendable(now.problems));
    const made = keepGood(now, wanted, (fixes) => tryFixes(now, fixes, find, trials));
    if (made.fixes.length === 0) break;
    const inOrder = [...made.fixes].sort((a, b) => a.span.from - b.span.from);
    mended.push(...inOrder.map((problem) => ({ problem, line: lineOf(problem) })));
    back.unshift(invertEdits(now.text, editsOf(made.fixes)));
    now = made.after;
  }
  return { ...now, mended };
}

interface Examined {
  readonly text: string;
  readonly problems: readonly Problem[];
}

interface Made {
  readonly fixes: readonly Problem[];
  readonly after: Examined;
}

/** As many of the fixes as can be made together: all at once where that is well, else half by half. */
function keepGood(
  before: Examined,
  wanted: readonly Problem[],
  attempt: (fixes: Problem[]) => Examined | null,
) {
  const add = (made: Made, more: readonly Problem[]): Made => {
    if (more.length === 0) return made;
    const after = attempt([...made.fixes, ...more]);
    if (after) return { fixes: [...made.fixes, ...more], after };
    if (more.length === 1) return made;
    const half = more.length >> 1;
    return add(add(made, more.slice(0, half)), more.slice(half));
  };
  return add({ fixes: [], after: before }, wanted);
}

/** The text with the fixes made; null where that is not well. */
function tryFixes(before: Examined, fixes: readonly Problem[], find: Find, trials: { left: number }) {
  if (trials.left-- <= 0) return null;
  const text = applyEdits(before.text, editsOf(fixes));
  if (text === before.text) return null;
  const problems = find(text);
  return areGone(before.problems, problems, fixes) && !makesError(before.problems, problems, fixes)
    ? { text, problems }
    : null;
}

function editsOf(fixes: readonly Problem[]): Edit[] {
  return fixes.flatMap(({ fix }) => fix!).sort((a, b) => a.from - b.from || a.to - b.to);
}

function areGone(before: readonly Problem[], after: readonly Problem[], fixes: readonly Problem[]): boolean {
  const [had, has, mended] = [countByKey(before), countByKey(after), countByKey(fixes)];
  return [...mended].every(([key, fixed]) => (has.get(key) ?? 0) <= had.get(key)! - fixed);
}

function makesError(
  before: readonly Problem[],
  after: readonly Problem[],
  fixes: readonly Problem[],
): boolean {
  const isError = ({ severity }: Problem) => severity === "error";
  const had = countByKey(before.filter(isError));
  // Only now does anybody judge, so what was amiss all along is seen.
  const unjudged = before.some(({ rule }) => rule === "checker-stops" || rule === "checker-misaligned");
  const mended = new Set(fixes.map(({ question }) => question));
  const failed = new Set(before.filter(({ rule }) => LIMIT.test(rule)).map(({ question }) => question));
  const grown = [...countByKey(after.filter(isError))].filter(
    ([key, number]) => number > (had.get(key) ?? 0),
  );
  const known = new Map(after.map((problem) => [problemKey(problem), problem]));
  return grown.some(([key]) => {
    const { rule, question } = known.get(key)!;
    return (
      rule !== "checker-stops" &&
      !(LIMIT.test(rule) && (unjudged || (mended.has(question) && failed.has(question))))
    );
  });
}

/** Fixes of which none touches the stretch of another; the others have their turn in the next round. */
function apart(problems: readonly Problem[]): Problem[] {
  const ends = (problem: Problem) => problem.fix!.at(-1)!.to;
  let end = -1;
  return [...problems]
    .sort((a, b) => ends(a) - ends(b))
    .filter((problem) => {
      const first: Edit = problem.fix![0]!;
      if (first.from <= end) return false;
      end = ends(problem);
      return true;
    });
}
