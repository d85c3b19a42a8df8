import { resolve } from "node:path";
import type { Verdict } from "../model/official/judge.ts";
import type { TableName } from "../model/official/tables.ts";
import type { Reading } from "../session/reading.ts";
import { type CheckedFile, checkedFile, verdictOf } from "./check-json.ts";
import { describeCheck, describeTable } from "./check-text.ts";
import { CommandError } from "./command-error.ts";
import { printableJson } from "./json.ts";
import { findReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** What `check` is asked for. Without files it finds the report itself. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: "text" | "json";
  readonly table: TableName | null;
}

type Checked =
  | { readonly ok: true; readonly file: string; readonly reading: Reading; readonly verdict: Verdict | null }
  | { readonly ok: false; readonly file: string; readonly error: string };

/** Judges reports without a screen; gives the exit code: 2 when a file could not be read, 1 when something is wrong, else 0. */
export async function check({ files, format, table }: CheckOptions, write: Write): Promise<number> {
  const targets = files.length > 0 ? files : [(await findReport()).path];
  const checked: Checked[] = [];
  const outputs: (CheckedFile | { file: string; error: string })[] = [];
  for (const target of targets) {
    const one = await checkOne(files.length > 0 ? target : shownPath(target), target, table);
    checked.push(one);
    if (format === "json")
      outputs.push(one.ok ? checkedFile(one.file, one.reading, table) : { file: one.file, error: one.error });
    else if (one.ok) write.out(describeCheck(one.file, one.reading, one.verdict).join("\n"));
    else write.error(one.error);
  }
  if (format === "json") write.out(printableJson(outputs));
  else if (checked.length > 1) write.out(["", ...describeTable(checked.map(row))].join("\n"));
  return Math.max(...checked.map(exitCode));
}

async function checkOne(file: string, target: string, table: TableName | null): Promise<Checked> {
  try {
    const { path, atUsualPlace } = await findReport(target);
    const shown = resolve(target) === path ? file : shownPath(path);
    const { reading } = await readForCommand(path, shown, atUsualPlace);
    return { ok: true, file: shown, reading, verdict: verdictOf(reading, table) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { ok: false, file, error: error.message };
  }
}

function row(checked: Checked): { file: string; cells: string[] } {
  if (!checked.ok) return { file: checked.file, cells: ["–", "–", "–"] };
  const { verdict, reading } = checked;
  const count = (severity: string) =>
    String(reading.problems.filter((problem) => problem.severity === severity).length);
  const passed = !verdict ? "–" : verdict.passed === null ? "stops" : `${verdict.passed}/${verdict.total}`;
  return { file: checked.file, cells: [passed, count("error"), count("warning")] };
}

function exitCode(checked: Checked): 0 | 1 | 2 {
  return checked.ok ? judgedCode(checked.reading, checked.verdict) : 2;
}

/** The exit code for a report that could be read: 1 when the verdict is not all passed or any problem is an error. */
export function judgedCode({ problems }: Reading, verdict: Verdict | null): 0 | 1 {
  const failed = verdict !== null && verdict.passed !== verdict.total;
  return failed || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
