import { alignAnswers } from "../official/alignment.ts";
import { officialVerdict } from "../official/judge.ts";
import type { Report } from "../report/parse.ts";
import { checkerMisaligned } from "./checker-misaligned.ts";
import { checkerStops } from "./checker-stops.ts";
import { findInAnswers } from "./find-in-answers.ts";
import { ANSWER_RULES } from "./find-trouble.ts";
import { itemMissing } from "./item-missing.ts";
import { limitsDiffer } from "./limits-differ.ts";
import { limitsMissed } from "./limits-missed.ts";
import { notAReport } from "./not-a-report.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import type { Problem } from "./problem.ts";
import { questionMissing } from "./question-missing.ts";
import { reportElsewhere } from "./report-elsewhere.ts";
import { reportPyOdd } from "./report-py-odd.ts";
import { type ProblemContext, runRules, type VerdictRule } from "./rule.ts";
import { READ_RULES } from "./structure.ts";
import { templateChanged } from "./template-changed.ts";

/** The rules about what the checker and a reader make of a report; each is told what those before it found. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  notAReport,
  questionMissing,
  checkerStops,
  checkerMisaligned,
  ...limitsMissed,
  placeholderLeft,
  limitsDiffer,
  itemMissing,
  templateChanged,
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
  const problems = [...report.problems, ...findInAnswers(REPORT_ANSWER_RULES, report, context)];
  const judged = { report, verdict, slices, context, problems };
  for (const rule of VERDICT_RULES) problems.push(...runRules([rule], judged));
  return problems.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}
