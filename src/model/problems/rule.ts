import type { ScannedLine } from "../markdown/scan.ts";
import type { AnswerSlice } from "../official/alignment.ts";
import type { Verdict } from "../official/judge.ts";
import type { ParsedReport, Report } from "../report/parse.ts";
import type { Fix, Problem, ProblemInMaking, Severity } from "./problem.ts";

/** What a rule needs to be told besides the report: plain values, so that no rule reaches for a file. */
export interface ProblemContext {
  /** The text of the `report.py` beside the report. */
  readonly reportPy?: string | null;
  /** The files the report's images can reach, as paths relative to its folder, with `/`; absent when they are not known. */
  readonly files?: readonly string[];
  /** Those of them that git knows; absent outside git. */
  readonly tracked?: readonly string[];
  /** The report as it was first committed: the template as the team received it. Absent when git has none. */
  readonly template?: string | null;
  /** The official verdict, when it is at hand or when it cannot be had from the text. */
  readonly verdict?: Verdict | null;
  /** Whether the report stands at `reports/README.md`, the one place the course looks. */
  readonly atUsualPlace?: boolean;
}

/** A problem as its rule finds it; the rule's own severity holds unless the finding says otherwise. */
export interface Finding extends Pick<Problem, "message" | "span" | "question"> {
  readonly severity?: Severity | undefined;
  readonly fix?: Fix | undefined;
}

/** One thing that can be wrong with a report, and all that is said of it: on the screens, by `check` and in docs/rules.md. */
export interface Rule<Subject> {
  /** In the field's words: `words-too-few`. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** What it costs, in one sentence. */
  readonly why: string;
  /** How it is mended, in one sentence: what its fix does, or what people have to do themselves. */
  readonly fix: string;
  /** Whether `check --fix` may mend it unseen, its fix needs somebody to look at it first, or only people can. */
  readonly mends: "safely" | "when asked" | "by hand";
  readonly example: RuleExample;
  readonly find: (subject: Subject) => readonly Finding[];
}

/** Markdown in which a rule fires, and the same as it should be: a whole answer for rules about answers, else a stretch of a report. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
}

/** A rule about how a report is built, found while it is read. */
export type StructureRule = Rule<ParsedReport>;

/** What rules about the verdict look at: the report, what the checker says of it, and which of its cuts is whose answer. */
export interface Judged {
  readonly report: Report;
  readonly verdict: Verdict | null;
  readonly slices: readonly AnswerSlice[];
  readonly context: ProblemContext;
  /** What the other rules found before. */
  readonly problems: readonly Problem[];
}

/** A rule about what the checker or a reader makes of a report as a whole. */
export type VerdictRule = Rule<Judged>;

/** An answer by itself, as it stands in an editor: what can be said of it without the report around it. */
export interface AnswerText extends Pick<ProblemContext, "files" | "tracked"> {
  /** The raw answer; line ends are LF. */
  readonly text: string;
  /** What `scanMarkdown` makes of the text. */
  readonly lines: readonly ScannedLine[];
  /** Whether it is the report's last answer, which the checker reads in a way of its own. */
  readonly isLast: boolean;
  /** Whether a checker counts this report at all. */
  readonly checked: boolean;
}

/** A rule about one answer; spans and fixes are offsets into its text. */
export type AnswerRule = Rule<AnswerText>;

/** The problems a list of rules finds, each with its rule's name and severity. */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Problem[] {
  return rules.flatMap((rule) => rule.find(subject).map((finding) => problemOf(rule, finding)));
}

function problemOf(rule: Rule<never>, { message, span, question, severity, fix }: Finding): Problem {
  const problem: ProblemInMaking = { rule: rule.id, severity: severity ?? rule.severity, message, span };
  if (question !== undefined) problem.question = question;
  if (fix) {
    problem.fix = fix.edits;
    problem.fixLabel = fix.label;
    if (fix.copies) problem.fixCopies = fix.copies;
    if (fix.needsLook) problem.fixNeedsLook = true;
  }
  return problem;
}

/** How a question is called in a sentence: `Question 7`, or what is left when its number is gone. */
export function nameQuestion(number: number | null): string {
  return number === null ? "A question without a heading" : `Question ${number}`;
}

/** The `question` of a finding: absent when the number is not known. */
export function ofQuestion(number: number | null): { readonly question?: number } {
  return number === null ? {} : { question: number };
}
