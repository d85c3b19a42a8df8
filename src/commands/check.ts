import { resolve } from "node:path";
import type { TableName } from "../model/official/tables.ts";
import { safelyMendable } from "../model/problems/mend-safely.ts";
import { printEnd } from "./check-end.ts";
import {
  type Checked,
  type Format,
  type Outcome,
  outcomeOf,
  printChecked,
  printDifference,
  type UncheckedFile,
} from "./check-output.ts";
import { judgedCode, verdictOf } from "./check-verdict.ts";
import { CommandError } from "./command-error.ts";
import { inTurn } from "./in-turn.ts";
import type { RoomIn } from "./output-room.ts";
import { findReport, type ReadReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** Reports read at a time: the next ones wait for the disk and git while one is judged. */
const AHEAD = 4;

/** What `check` is asked for. Without files it finds the report itself. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: Format;
  readonly table: TableName | null;
  /** Mends what can be mended unseen: `save` does so before judging, `show` prints the difference it would make and nothing else. */
  readonly fix?: "save" | "show";
  /** Whether a terminal shows what is printed: there nothing in a difference is obeyed. */
  readonly terminal?: boolean;
}

/** Who looks on while many files are checked; left out where nobody does. */
export interface CheckWatch {
  /** Is told how many files were checked, of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** Waited for before each file is taken; without a reader no more are. */
  readonly room?: RoomIn;
}

/**
 * Judges reports without a screen, and prints each as soon as it and those before it are; gives the exit code: 2 when a file could not be read
 * or fixed, or was not reached because nobody reads on, 1 when something is wrong, else 0. Of a report that was printed only its row in the table
 * is kept.
 */
export async function check(options: CheckOptions, write: Write, watch: CheckWatch = {}): Promise<number> {
  const { files, format, fix, terminal = false } = options;
  const named = files.length > 0;
  const targets = named ? files : [(await findReport()).path];
  const of = targets.length;
  const outcomes: Outcome[] = [];
  let code = 0;
  // A report that is about to be mended may be given twice.
  const ahead = fix === "save" ? 1 : AHEAD;
  const read = (target: string) => readTarget(named ? target : shownPath(target), target);
  for await (const next of inTurn(targets, ahead, read)) {
    const one = await judge(next, options);
    if (fix === "show") await printDifference(one, terminal, write);
    else await printChecked(one, format, { at: outcomes.length, of }, write);
    code = Math.max(code, one.ok ? judgedCode(one.reading, one.verdict) : 2);
    outcomes.push(outcomeOf(one));
    watch.progress?.(outcomes.length, of);
    // What is to be mended is, whoever reads about it.
    if (fix !== "save" && watch.room && !(await watch.room())) return outcomes.length < of ? 2 : code;
  }
  if (format !== "json" && fix !== "show") await printEnd(outcomes, format, named, write);
  return code;
}

interface ReadTarget {
  readonly ok: true;
  /** Its path as it was given, and as it is shown. */
  readonly given: string;
  readonly file: string;
  readonly path: string;
  readonly report: ReadReport;
}

async function readTarget(given: string, target: string): Promise<ReadTarget | UncheckedFile> {
  return orWhyNot(given, async () => {
    const { path, atUsualPlace } = await findReport(target);
    const file = resolve(target) === path ? given : shownPath(path);
    return { ok: true, given, file, path, report: await readForCommand(path, file, atUsualPlace) };
  });
}

async function judge(read: ReadTarget | UncheckedFile, options: CheckOptions): Promise<Checked> {
  if (!read.ok) return read;
  const { given, file, path, report } = read;
  return orWhyNot(given, async () => {
    const { reading, ...more } = await mended(path, report, options);
    return { ok: true, file, path, reading, verdict: verdictOf(reading, options.table), ...more };
  });
}

async function orWhyNot<Done>(file: string, work: () => Promise<Done>): Promise<Done | UncheckedFile> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { ok: false, file, error: error.message };
  }
}

async function mended(path: string, report: ReadReport, { fix, format }: CheckOptions) {
  const { reading } = report;
  // JSON says of each problem whether it can be mended, and has no line for their number.
  if (!fix && (format === "json" || safelyMendable(reading.problems).length === 0))
    return { reading, mendable: 0 };
  const { countMendable, diffOfFixes, fixReport } = await import("./check-fix.ts");
  if (fix === "show") return { reading, diff: diffOfFixes(path, report) };
  if (fix !== "save") return { reading, mendable: countMendable(report) };
  const after = await fixReport(path, report);
  return { ...after, mendable: safelyMendable(after.reading.problems).length };
}
