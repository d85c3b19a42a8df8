import type { Verdict } from "../model/official/judge.ts";
import type { MendedProblem } from "../model/problems/mend-safely.ts";
import { countAnswered, describeTally, tallyItems } from "../model/report/progress.ts";
import { splitLines } from "../model/text/lines.ts";
import { printable } from "../model/text/printable.ts";
import type { Reading } from "../session/reading.ts";
import { placed } from "./placed-problem.ts";

/** The problems of a file, a line each, in the order of its text. */
export function describeProblems(file: string, { report, problems }: Reading): string[] {
  const lines = splitLines(report.text);
  return problems.map((problem) => {
    const { line, question, severity, message, rule } = placed(problem, lines);
    const about = question === null ? "" : `Q${question} `;
    return printable(`${file}:${line}: ${about}${severity}: ${message} (${rule})`);
  });
}

/** The lines that say what was mended: `reports/README.md:120: Q8 fixed: takes the dashes away (dashes-kept)`. */
export function describeFixes(file: string, fixed: readonly MendedProblem[]): string[] {
  return fixed.map(({ problem: { rule, question, fixLabel }, line }) => {
    const about = question === undefined ? "" : `Q${question} `;
    return printable(`${file}:${line}: ${about}fixed: ${fixLabel} (${rule})`);
  });
}

/** How many of the problems `--fix` takes care of, and the command that does; `count` is one or more, no files where it finds the report itself. */
export function describeMendable(count: number, files: readonly string[]): string {
  const named = files.map((file) => ` ${forShell(file)}`).join("");
  return printable(`${count} of these can be fixed: report-tui check --fix${named}`);
}

/** The line that tells how many problems `--fix` could mend and has not, because the answer would miss a limit or something else break. */
export function describeLeft(count: number): string {
  const they = count === 1 ? "1 fix was left to you: it" : `${count} fixes were left to you: they`;
  return `${they} would make an answer fail that passes, or bring another error; report-tui shows it.`;
}

// Pasted into a shell, a name with blanks is still one name, and nothing in it is obeyed.
function forShell(file: string): string {
  return /^[\w./:@%+,-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}

/** A file in one line: what the checker says, how far checklist and answers are, how many problems. */
export function describeSummary(file: string, reading: Reading, verdict: Verdict | null): string {
  return printable(`${file}: ${summary(reading, verdict)}`);
}

function summary({ report, problems, questions }: Reading, verdict: Verdict | null): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  const answered = countAnswered(questions);
  return [
    describeVerdict(verdict),
    `checklist ${describeTally(tallyItems(report.checklist.items))}`,
    `answered ${answered}/${questions.length}`,
    `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  ].join("; ");
}

/** The checker's word in a few words. */
export function describeVerdict(verdict: Verdict | null): string {
  if (!verdict) return "no official checker for this report";
  if (verdict.passed === null) return `report.py check stops with ${verdict.outcome} (${verdict.message})`;
  return `report.py check passes ${verdict.passed} of ${verdict.total}`;
}
