import { dirname } from "node:path";
import { findRepository } from "../io/find-repository.ts";
import type { Verdict } from "../model/official/judge.ts";
import type { MendedProblem } from "../model/problems/mend-safely.ts";
import { printable } from "../model/text/printable.ts";
import type { Reading } from "../session/reading.ts";
import { describeFixes, folderOfDiff } from "./check-fix.ts";
import { describeForGithub, failureForGithub, githubPath, plainForGithub } from "./check-github.ts";
import { describeLeft, describeMendable, describeProblems, describeSummary } from "./check-text.ts";
import { shownPath } from "./read-report.ts";
import { printableDiff } from "./unified-diff.ts";
import type { Write } from "./write.ts";

/** How a check is printed. */
export type Format = "text" | "json" | "github";

/** A file after its check, whatever came of it; `file` is its path as people see it. */
export type Checked = CheckedReport | UncheckedFile;

/** A file that could not be read or fixed, and why in one sentence. */
export interface UncheckedFile {
  readonly ok: false;
  readonly file: string;
  readonly error: string;
}

/** A report that was judged. */
export interface CheckedReport {
  readonly ok: true;
  readonly file: string;
  readonly path: string;
  readonly reading: Reading;
  readonly verdict: Verdict | null;
  /** What was mended before; absent without `--fix`. */
  readonly fixed?: readonly MendedProblem[];
  /** How many problems `--fix` would mend, or, after it, how many it left for somebody to look at. */
  readonly mendable?: number;
  /** What `--fix` would change; absent without `--dry-run`. */
  readonly diff?: string;
}

/** Prints a file as text: what was mended, its problems, its summary last. */
export function printText(one: CheckedReport, write: Write): void {
  const { file, reading, verdict, fixed = [] } = one;
  const lines = [...describeFixes(file, fixed), ...describeProblems(file, reading)];
  write.out([...lines, describeSummary(file, reading, verdict)].join("\n"));
}

/** Prints a file for the log of a workflow: its problems as annotations, the rest as text. */
export async function printForGithub(one: CheckedReport, write: Write): Promise<void> {
  const { file, path, reading, verdict, fixed = [] } = one;
  const root = process.env.GITHUB_WORKSPACE || (await findRepository(dirname(path))) || process.cwd();
  const fixes = describeFixes(file, fixed).map(plainForGithub);
  const problems = describeForGithub(githubPath(root, path), reading);
  write.out([...fixes, ...problems, plainForGithub(describeSummary(file, reading, verdict))].join("\n"));
}

/** Prints why a file could not be checked where a reader of the format looks for it; JSON has it in its array. */
export function printFailure({ file, error }: UncheckedFile, format: Format, write: Write): void {
  if (format === "github") write.out(failureForGithub(file, error));
  else if (format === "text") write.error(error);
}

/** Prints what `--fix` would change; `terminal` tells whether one shows it, else it is exact to the byte. */
export function printDiff(one: CheckedReport, terminal: boolean, write: Write): void {
  const { file, path, diff } = one;
  if (!diff) {
    write.error(`${printable(file)}: nothing here can be fixed without somebody looking at it.`);
    return;
  }
  write.out((terminal ? printableDiff(diff) : diff).slice(0, -1));
  const folder = folderOfDiff(path);
  if (folder !== null) write.error(`To apply it, run git apply in ${printable(shownPath(folder))}.`);
}

/** Prints what all files come to: a table of several, and how much `--fix` can do. `named` tells whether the files were. */
export async function printEnd(
  checked: readonly Checked[],
  format: Format,
  named: boolean,
  write: Write,
): Promise<void> {
  const table = checked.length > 1 ? await tableOf(checked) : [];
  if (table.length > 0)
    write.out(["", ...(format === "github" ? table.map(plainForGithub) : table)].join("\n"));
  const reports = checked.filter((one) => one.ok);
  const mendable = reports.filter((one) => !one.fixed && (one.mendable ?? 0) > 0);
  const sum = (some: readonly CheckedReport[]) => some.reduce((sum, { mendable = 0 }) => sum + mendable, 0);
  if (mendable.length > 0)
    write.out(describeMendable(sum(mendable), named ? mendable.map(({ file }) => file) : []));
  const left = sum(reports.filter((one) => one.fixed));
  if (left > 0) write.out(describeLeft(left));
}

// Measuring text in columns takes long to load, and a check of one file needs none.
async function tableOf(checked: readonly Checked[]): Promise<string[]> {
  const { describeTable } = await import("./check-table.ts");
  return describeTable(checked.map(row));
}

function row(checked: Checked): { file: string; cells: string[] } {
  if (!checked.ok) return { file: checked.file, cells: ["–", "–", "–"] };
  const { verdict, reading } = checked;
  const count = (severity: string) =>
    String(reading.problems.filter((problem) => problem.severity === severity).length);
  const passed = !verdict ? "–" : verdict.passed === null ? "stops" : `${verdict.passed}/${verdict.total}`;
  return { file: checked.file, cells: [passed, count("error"), count("warning")] };
}
