import { countAnswered, describeTally, tallyItems } from "../model/report/progress.ts";
import { printable } from "../model/text/printable.ts";
import type { Reading } from "../session/reading.ts";
import { describeVerdict } from "./check-text.ts";
import { judgedCode } from "./check-verdict.ts";
import { printableJson } from "./json.ts";
import { findReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** Says where a report stands in a few lines, or as JSON; gives the exit code, as `check` does. */
export async function status(argument: string | undefined, json: boolean, write: Write): Promise<number> {
  const { path, atUsualPlace } = await findReport(argument);
  const { file, reading } = await readForCommand(path, shownPath(path), atUsualPlace);
  write.out(
    json ? printableJson(statusJson(file, reading)) : describeStatus(file, reading).map(printable).join("\n"),
  );
  return judgedCode(reading, reading.verdict);
}

/** Where a report stands, as JSON has it. */
export function statusJson(file: string, { report, verdict, problems, questions }: Reading) {
  const { items, groups } = report.checklist;
  const count = (state: string) => questions.filter(({ question }) => question.state === state).length;
  const severity = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  return {
    file,
    edition: { id: report.edition.id, questions: report.edition.questions },
    official: verdict && {
      table: verdict.table,
      outcome: verdict.outcome,
      passed: verdict.passed,
      total: verdict.total,
    },
    checklist: {
      ...tallyItems(items),
      groups: groups.map(({ title, items }) => ({ title, ...tallyItems(items) })),
    },
    questions: {
      answered: count("answered"),
      started: count("started"),
      unanswered: count("unanswered"),
      total: questions.length,
    },
    problems: { errors: severity("error"), warnings: severity("warning"), infos: severity("info") },
  };
}

function describeStatus(file: string, { report, verdict, problems, questions }: Reading): string[] {
  const { items, groups } = report.checklist;
  const names = (wanted: string) =>
    questions
      .flatMap(({ question }) => (question.state === wanted ? `Q${question.number ?? "?"}` : []))
      .join(" ");
  const lines = [file, `  ${describeVerdict(verdict)}`];
  if (items.length > 0) {
    const parts = groups.map(({ title, items }) => `${title || "Items"} ${describeTally(tallyItems(items))}`);
    lines.push(`  checklist ${describeTally(tallyItems(items))}: ${parts.join(", ")}`);
  }
  const answered = countAnswered(questions);
  lines.push(`  questions ${answered} of ${questions.length} answered`);
  if (names("unanswered")) lines.push(`  open: ${names("unanswered")}`);
  if (names("started")) lines.push(`  started: ${names("started")}`);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) lines.push("  to mend:", ...errors.map(({ message }) => `    ${message}`));
  return lines;
}
