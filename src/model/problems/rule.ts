import type { ScannedLine } from "../markdown/scan.ts";
import type { AnswerSlice } from "../official/alignment.ts";
import type { Verdict } from "../official/judge.ts";
import type { Report } from "../report/parse.ts";
import type { Problem, Severity } from "./problem.ts";

/** What a rule needs to be told besides the report: plain values, so that no rule reaches for a file. */
export interface ProblemContext {
  /** The text of the `report.py` beside the report. */
  readonly reportPy?: string | null;
  /** The files the report's links can reach, as paths relative to its folder. */
  readonly files?: readonly string[];
  /** Those of them that git knows. */
  readonly tracked?: readonly string[];
  /** The official verdict, when it is at hand or when it cannot be had from the text. */
  readonly verdict?: Verdict | null;
  /** Whether the report stands at `reports/README.md`, the one place the course looks. */
  readonly atUsualPlace?: boolean;
}

/** What rules about the verdict look at: the report, what the checker says of it, and which of its cuts is whose answer. */
export interface Judged {
  readonly report: Report;
  readonly verdict: Verdict | null;
  readonly slices: readonly AnswerSlice[];
  readonly context: ProblemContext;
}

/** A problem as its rule finds it; the rule's own severity holds unless the finding says otherwise. */
export type Finding = Omit<Problem, "rule" | "severity"> & { readonly severity?: Severity };

/** One thing that can be wrong with a report. `why` says what it costs, in one sentence. */
export interface Rule<Subject> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly find: (subject: Subject) => readonly Finding[];
}

/** A report as the parser's own rules see it: all but the problems they are about to find. */
export type ParsedReport = Omit<Report, "problems">;

/** A rule about how a report is built, found while it is read. */
export type StructureRule = Rule<ParsedReport>;

/** A rule about what the checker or a reader makes of a report. */
export type VerdictRule = Rule<Judged>;

/** An answer by itself, as it stands in an editor: what can be said of it without the report around it. */
export interface AnswerText {
  /** The raw answer; line ends are LF. */
  readonly text: string;
  /** What `scanMarkdown` makes of the text. */
  readonly lines: readonly ScannedLine[];
  /** Whether it is the report's last answer, which the checker reads in a way of its own. */
  readonly isLast: boolean;
  /** Whether a checker counts this report at all. */
  readonly checked: boolean;
  /** The names of the files below `figures/`; null when they are not known. */
  readonly figures: readonly string[] | null;
}

/** A rule about one answer; spans and fixes are offsets into its text. */
export type AnswerRule = Rule<AnswerText>;

/** The problems a list of rules finds, each with its rule's name and severity. */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Problem[] {
  return rules.flatMap((rule) =>
    rule.find(subject).map((finding) => ({ rule: rule.id, severity: rule.severity, ...finding })),
  );
}

/** How a question is called in a sentence: `Question 7`, or what is left when its number is gone. */
export function nameQuestion(number: number | null): string {
  return number === null ? "A question without a heading" : `Question ${number}`;
}

/** The `question` of a finding: absent when the number is not known. */
export function ofQuestion(number: number | null): { readonly question?: number } {
  return number === null ? {} : { question: number };
}
