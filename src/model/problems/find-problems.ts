import { alignAnswers } from "../official/alignment.ts";
import { officialVerdict } from "../official/judge.ts";
import type { Report } from "../report/parse.ts";
import { checkerMisaligned } from "./checker-misaligned.ts";
import { checkerStops } from "./checker-stops.ts";
import { findInAnswers } from "./find-in-answers.ts";
import { ANSWER_RULES } from "./find-trouble.ts";
import { limitsDiffer } from "./limits-differ.ts";
import { limitsMissed } from "./limits-missed.ts";
import { notAReport } from "./not-a-report.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import type { Problem } from "./problem.ts";
import { reportElsewhere } from "./report-elsewhere.ts";
import { reportPyOdd } from "./report-py-odd.ts";
import { type ProblemContext, runRules, type VerdictRule } from "./rule.ts";
import { READ_RULES } from "./structure.ts";

/** The rules about what the checker and a reader make of a report. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  notAReport,
  checkerStops,
  checkerMisaligned,
  ...limitsMissed,
  placeholderLeft,
  limitsDiffer,
  reportElsewhere,
  reportPyOdd,
];

/** The rules about answers but those that `parseReport` has asked already. */
const REPORT_ANSWER_RULES = ANSWER_RULES.filter((rule) => !READ_RULES.includes(rule));

/** All that is wrong with a report, in the order of its text. `context` is what io knows of its surroundings. */
export function findProblems(report: Report, context: ProblemContext = {}): Problem[] {
  const { checker } = report;
  const verdict = context.verdict ?? (checker && officialVerdict(report.text, checker.table));
  const slices = checker ? alignAnswers(report.text, report.questions, checker.table.length) : [];
  const found = [...report.problems, ...findInAnswers(REPORT_ANSWER_RULES, report, context)];
  const judged = runRules(VERDICT_RULES, { report, verdict, slices, context, problems: found });
  return [...found, ...judged].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}
