import { resolve } from "node:path";
import type { Verdict } from "../model/official/judge.ts";
import type { TableName } from "../model/official/tables.ts";
import { safelyMendable } from "../model/problems/mend-safely.ts";
import type { Reading } from "../session/reading.ts";
import { countMendable, diffOfFixes, fixReport } from "./check-fix.ts";
import { checkedFile, verdictOf } from "./check-json.ts";
import {
  type Checked,
  type Format,
  printDiff,
  printEnd,
  printFailure,
  printForGithub,
  printText,
} from "./check-output.ts";
import { CommandError } from "./command-error.ts";
import { printableJson } from "./json.ts";
import { findReport, type ReadReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

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

/** Judges reports without a screen; gives the exit code: 2 when a file could not be read or fixed, 1 when something is wrong, else 0. */
export async function check(options: CheckOptions, write: Write): Promise<number> {
  const { files, format, table, fix, terminal = false } = options;
  const targets = files.length > 0 ? files : [(await findReport()).path];
  const checked: Checked[] = [];
  for (const target of targets) {
    const one = await checkOne(files.length > 0 ? target : shownPath(target), target, options);
    checked.push(one);
    if (!one.ok) printFailure(one, format, write);
    else if (fix === "show") printDiff(one, terminal, write);
    else if (format === "text") printText(one, write);
    else if (format === "github") await printForGithub(one, write);
  }
  if (format === "json") write.out(printableJson(checked.map((one) => inJson(one, table))));
  else if (fix !== "show") await printEnd(checked, format, files.length > 0, write);
  return Math.max(...checked.map(exitCode));
}

async function checkOne(file: string, target: string, options: CheckOptions): Promise<Checked> {
  try {
    const { path, atUsualPlace } = await findReport(target);
    const shown = resolve(target) === path ? file : shownPath(path);
    const report = await readForCommand(path, shown, atUsualPlace);
    const { reading, ...more } = await fixed(path, report, options);
    return { ok: true, file: shown, path, reading, verdict: verdictOf(reading, options.table), ...more };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { ok: false, file, error: error.message };
  }
}

async function fixed(path: string, report: ReadReport, { fix, format }: CheckOptions) {
  const { reading } = report;
  if (fix === "show") return { reading, diff: diffOfFixes(path, report) };
  // JSON says of each problem whether it can be mended, and has no line for their number.
  if (fix !== "save") return { reading, mendable: format === "json" ? 0 : countMendable(report) };
  const after = await fixReport(path, report);
  return { ...after, mendable: safelyMendable(after.reading.problems).length };
}

function inJson(checked: Checked, table: TableName | null) {
  return checked.ok ? checkedFile(checked, table) : { file: checked.file, error: checked.error };
}

function exitCode(checked: Checked): 0 | 1 | 2 {
  return checked.ok ? judgedCode(checked.reading, checked.verdict) : 2;
}

/** The exit code for a report that could be read: 1 when the verdict is not all passed or any problem is an error. */
export function judgedCode({ problems }: Reading, verdict: Verdict | null): 0 | 1 {
  const failed = verdict !== null && verdict.passed !== verdict.total;
  return failed || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
