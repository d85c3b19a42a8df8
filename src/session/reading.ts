import type { Span } from "../model/document/edit.ts";
import { alignAnswers } from "../model/official/alignment.ts";
import {
  type JudgedAnswer,
  officialVerdict,
  undecodableVerdict,
  type Verdict,
} from "../model/official/judge.ts";
import { findProblems } from "../model/problems/find-problems.ts";
import type { Problem } from "../model/problems/problem.ts";
import type { ProblemContext } from "../model/problems/rule.ts";
import { judgeByLimits } from "../model/report/judge-by-limits.ts";
import { parseReport, type Report } from "../model/report/parse.ts";
import { type QuestionSign, questionSign } from "../model/report/progress.ts";
import type { Question } from "../model/report/questions.ts";

/** What is around a report on disk, as far as reading it needs to know. */
export interface Surroundings extends Omit<ProblemContext, "verdict"> {
  /** Whether the bytes on disk are UTF-8; if not, the text is a best guess, for showing only. */
  readonly utf8: boolean;
}

/** A question with all that is known about it. */
export interface QuestionReading {
  readonly question: Question;
  /** What the checker says of this answer, or its own limits where there is no checker; null where neither reaches it. */
  readonly judged: JudgedAnswer | null;
  readonly sign: QuestionSign;
  readonly problems: readonly Problem[];
}

/** Everything that follows from a report's text: computed once a change, read by every screen and by the commands. */
export interface Reading {
  /** Whether the bytes on disk are UTF-8, as the checker demands. */
  readonly utf8: boolean;
  readonly report: Report;
  readonly verdict: Verdict | null;
  readonly problems: readonly Problem[];
  readonly questions: readonly QuestionReading[];
}

/** Reads a text, judges it and finds its problems. */
export function readText(text: string, surroundings: Surroundings): Reading {
  return readParsed(parseReport(text, { reportPy: surroundings.reportPy ?? null }), surroundings);
}

/** The same of a report that was parsed already, with the report.py of its surroundings. */
export function readParsed(report: Report, surroundings: Surroundings): Reading {
  const { checker, text } = report;
  const verdict = checker && judge(text, report, surroundings.utf8);
  const problems = findProblems(report, { ...surroundings, ...(verdict ? { verdict } : {}) });
  const slices = checker ? alignAnswers(text, report.questions, checker.table.length) : [];
  const places = new Map(slices.map(({ question }, i) => [question, i]));
  const byNumber = new Map<number | undefined, Problem[]>();
  for (const problem of problems) {
    const known = byNumber.get(problem.question);
    if (known) known.push(problem);
    else byNumber.set(problem.question, [problem]);
  }
  const questions = report.questions.map((question) => {
    const answer = verdict?.questions[places.get(question) ?? -1] ?? null;
    const own =
      question.number === null
        ? (byNumber.get(undefined) ?? []).filter(({ span }) => liesIn(span, question))
        : (byNumber.get(question.number) ?? NONE);
    // A checker that stops judges nothing; what is asked of the answer holds all the same.
    return readQuestion(question, verdict?.outcome === "ok" ? answer : judgeByLimits(question), own);
  });
  return { utf8: surroundings.utf8, report, verdict, problems, questions };
}

function judge(text: string, { checker }: Report, utf8: boolean): Verdict {
  if (!utf8) return undecodableVerdict(checker!.name, checker!.table.length);
  return { ...officialVerdict(text, checker!.table), table: checker!.name };
}

// A question that has lost its heading has no number to be named by.
function liesIn({ from }: Span, { heading, answer }: Question): boolean {
  return heading.from <= from && from <= answer.to;
}

const NONE: readonly Problem[] = [];
const lastRead = new WeakMap<Question, QuestionReading>();

// What is known of a question that is as it was is the same value, too: screens draw it anew only where it is another.
function readQuestion(
  question: Question,
  judged: JudgedAnswer | null,
  problems: readonly Problem[],
): QuestionReading {
  const before = lastRead.get(question);
  if (before?.judged === judged && hasSame(before.problems, problems)) return before;
  const cut = problems.some(({ rule }) => rule === "heading-cuts-answer");
  const sign = questionSign(question, judged?.passed ?? null, cut);
  const read = { question, judged, sign, problems };
  lastRead.set(question, read);
  return read;
}

function hasSame(before: readonly Problem[], after: readonly Problem[]): boolean {
  return before.length === after.length && before.every((problem, i) => problem === after[i]);
}
