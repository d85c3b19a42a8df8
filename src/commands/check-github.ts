import { dirname, relative, sep } from "node:path";
import { findRepository } from "../io/find-repository.ts";
import { bySeverity } from "../model/problems/by-severity.ts";
import type { Problem, Severity } from "../model/problems/problem.ts";
import { ruleNamed } from "../model/problems/rules.ts";
import { type Line, splitLines } from "../model/text/lines.ts";
import { printable } from "../model/text/printable.ts";
import type { Reading } from "../session/reading.ts";
import type { Checked } from "./check-output.ts";
import { describeFixes, describeSummary } from "./check-text.ts";
import { placed } from "./placed-problem.ts";
import type { Write } from "./write.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Prints a file for the log of a workflow: its problems, or why it could not be checked, as annotations, the rest as text. */
export async function printForGithub(one: Checked, write: Write): Promise<void> {
  if (!one.ok) {
    write.out(failureForGithub(one.file, one.error));
    return;
  }
  const { file, path, reading, verdict, fixed = [] } = one;
  const root = process.env.GITHUB_WORKSPACE || (await findRepository(dirname(path))) || process.cwd();
  const fixes = describeFixes(file, fixed).map(plainForGithub);
  const problems = describeForGithub(githubPath(root, path), reading);
  write.out([...fixes, ...problems, plainForGithub(describeSummary(file, reading, verdict))].join("\n"));
}

/**
 * The problems of a report as workflow commands, which GitHub shows beside the lines they are about: the gravest first, as of each kind it
 * shows ten. `file` is relative to the repository's root.
 */
export function describeForGithub(file: string, { report, problems }: Reading): string[] {
  const lines = splitLines(report.text);
  return bySeverity(problems).map((problem) => annotation(file, problem, lines));
}

/** The annotation for a file that could not be read. */
export function failureForGithub(file: string, message: string): string {
  return `::error file=${property(file)}::${data(message)}`;
}

/** A line for the log of a workflow that GitHub does not take for a command, whatever file it names. */
export function plainForGithub(line: string): string {
  return line.replace(/^(?=\s*::)/, "./").replaceAll("##[", "## [");
}

/** A path as GitHub wants it: relative to the root of the repository, with `/`; as it is when it lies elsewhere. */
export function githubPath(root: string, path: string): string {
  const inside = relative(root, path).split(sep).join("/");
  return inside === "" || inside === ".." || inside.startsWith("../") ? path : inside;
}

function annotation(file: string, problem: Problem, lines: readonly Line[]): string {
  const { line, column, question, severity, message, rule } = placed(problem, lines);
  const about = question === null ? "" : `Q${question}: `;
  const title = `${about}${ruleNamed(rule).title} (${rule})`;
  const place = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
  return `::${COMMANDS[severity]} ${place}::${data(message)}`;
}

// As GitHub's own toolkit escapes them; line ends are visible characters by then.
function data(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
