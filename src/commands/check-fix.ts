import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import { saveCopy, suggestCopyPath } from "../io/save-copy.ts";
import type { SaveFailure } from "../io/save-failure.ts";
import { type Saved, saveReport } from "../io/save-report.ts";
import {
  type Mended,
  type MendedProblem,
  mendSafely,
  safelyMendable,
} from "../model/problems/mend-safely.ts";
import { printable } from "../model/text/printable.ts";
import { type Reading, readText } from "../session/reading.ts";
import type { CheckedReport } from "./check-output.ts";
import { CommandError } from "./command-error.ts";
import { type ReadReport, shownPath } from "./read-report.ts";
import { printableDiff, unifiedDiff } from "./unified-diff.ts";
import type { Write } from "./write.ts";

const TRIES = 3;

/** A report after `check --fix`: what stands in the file now, or would with `--dry-run`, and what was mended in it. */
export interface FixedReport {
  readonly reading: Reading;
  readonly fixed: readonly MendedProblem[];
}

// The folder in which the diff of a report applies, where that is not this one or above it; null where it is.
function folderOfDiff(path: string): string | null {
  return isInside(nearPath(path)) ? null : dirname(path);
}

function nearPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join("/");
}

// Neither `git apply` nor `patch` writes outside the folder it is started in.
function isInside(near: string): boolean {
  return !near.startsWith("../") && !isAbsolute(near);
}

/** How many problems `--fix` would mend in a report; none where it cannot write it. */
export function countMendable(report: ReadReport): number {
  const { utf8, problems } = report.reading;
  return utf8 && safelyMendable(problems).length > 0 ? mendReport(report).fixed.length : 0;
}

/** What `--fix` would change in a report, as a unified difference. Throws `CommandError` for a file that is not UTF-8. */
export function diffOfFixes(path: string, report: ReadReport): string {
  const near = nearPath(path);
  return unifiedDiff(
    isInside(near) ? near : basename(path),
    report.reading.report.text,
    mendReport(report).reading.report.text,
  );
}

/** Prints what `--fix` would change; `terminal` tells whether one shows it, else it is exact to the byte. */
export function printDiff({ file, path, diff }: CheckedReport, terminal: boolean, write: Write): void {
  if (!diff) {
    write.error(`${printable(file)}: nothing here can be fixed without somebody looking at it.`);
    return;
  }
  write.out((terminal ? printableDiff(diff) : diff).slice(0, -1));
  const folder = folderOfDiff(path);
  if (folder !== null) write.error(`To apply it, run git apply in ${printable(shownPath(folder))}.`);
}

/**
 * Mends what can be mended unseen and saves it as the app does. What another program writes meanwhile stands, and is mended in turn.
 * Throws `CommandError` where the file cannot be written; it then is as it was.
 */
export async function fixReport(path: string, report: ReadReport): Promise<FixedReport> {
  let { reading } = report;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const fixed = mendReport({ ...report, reading });
    const [base, mine] = [reading.report.text, fixed.reading.report.text];
    if (base === mine) return fixed;
    const saved = await saveReport({ path, base, mine, merge: theirs });
    if (!saved.ok) throw notFixed(report.file, sentence(saved));
    await keepLate(path, saved);
    if (saved.text === mine) return fixed;
    reading = readText(saved.text, report.surroundings);
  }
  throw notFixed(report.file, "another program keeps changing it; run it again when that is done");
}

function mendReport({ file, reading, surroundings }: ReadReport): FixedReport {
  if (!reading.utf8) throw notFixed(file, "it is not UTF-8; convert it first");
  let last = reading;
  // The problems of a text are asked for once, and the last text asked for is mostly the one that stays.
  const find = (text: string) => {
    if (text !== last.report.text) last = readText(text, surroundings);
    return last.problems;
  };
  const mended: Mended = mendSafely(reading.report.text, find);
  find(mended.text);
  return { reading: last, fixed: mended.mended };
}

// Our fixes can be made again on any text; what somebody wrote cannot.
function theirs(_base: string, _mine: string, disk: string) {
  return { text: disk, conflicts: [] };
}

const WHY: Partial<Record<SaveFailure["reason"], string>> = {
  "read-only": "you may not write it; change its permissions",
  "read-only-mount": "its disk is mounted read-only; make it writable",
  missing: "it is gone; put it back",
  busy: "another program is using it; run it again when that is done",
};

function sentence({ reason, message }: SaveFailure): string {
  return WHY[reason] ?? message;
}

function notFixed(file: string, why: string): CommandError {
  return new CommandError(`${printable(file)} was not fixed: ${why}.`);
}

// A text that reached the file at the last moment, and for which the disk then had no room.
async function keepLate(path: string, { late }: Saved): Promise<void> {
  if (late === undefined) return;
  const copy = await saveCopy(await suggestCopyPath(path, Date.now()), late);
  if (copy.ok)
    throw new CommandError(
      `Another program changed ${printable(path)} meanwhile; its text is in ${printable(copy.path)}.`,
    );
  throw new CommandError(
    `Another program changed ${printable(path)} meanwhile, and its text could not be kept. ${copy.message}`,
  );
}
