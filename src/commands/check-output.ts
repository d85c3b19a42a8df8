import type { Verdict } from "../model/official/judge.ts";
import type { MendedProblem } from "../model/problems/mend-safely.ts";
import type { Reading } from "../session/reading.ts";
import { printForGithub } from "./check-github.ts";
import { printJson } from "./check-json.ts";
import { describeFixes, describeProblems, describeSummary } from "./check-text.ts";
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

/** Where a file stands among those that are checked: which one it is, from 0, and of how many. */
export interface Turn {
  readonly at: number;
  readonly of: number;
}

/** Prints a file in a format. */
export async function printChecked(one: Checked, format: Format, turn: Turn, write: Write): Promise<void> {
  if (format === "json") printJson(one, turn, write);
  else if (format === "github") await printForGithub(one, write);
  else printText(one, write);
}

/** Prints what `--fix` would change; `terminal` tells whether one shows it, else it is exact to the byte. */
export async function printDifference(one: Checked, terminal: boolean, write: Write): Promise<void> {
  if (one.ok) (await import("./check-fix.ts")).printDiff(one, terminal, write);
  else write.error(one.error);
}

// What was mended, the problems, the summary last.
function printText(one: Checked, write: Write): void {
  if (!one.ok) {
    write.error(one.error);
    return;
  }
  const { file, reading, verdict, fixed = [] } = one;
  const lines = [...describeFixes(file, fixed), ...describeProblems(file, reading)];
  write.out([...lines, describeSummary(file, reading, verdict)].join("\n"));
}

/** What the end of a check says of a file. This is kept of each; its text and its problems are not. */
export interface Outcome {
  readonly file: string;
  /** What its row in the table says behind its name: passed, errors, warnings. */
  readonly cells: readonly string[];
  readonly mendable: number;
  readonly fixed: boolean;
}

/** What is kept of a file until the end. */
export function outcomeOf(one: Checked): Outcome {
  if (!one.ok) return { file: one.file, cells: ["–", "–", "–"], mendable: 0, fixed: false };
  const { file, verdict, reading, fixed, mendable = 0 } = one;
  const count = (severity: string) =>
    String(reading.problems.filter((problem) => problem.severity === severity).length);
  const passed = !verdict ? "–" : verdict.passed === null ? "stops" : `${verdict.passed}/${verdict.total}`;
  const cells = [passed, count("error"), count("warning")];
  return { file, cells, mendable, fixed: fixed !== undefined };
}
