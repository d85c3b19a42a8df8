import type { AnswerSlice } from "../official/alignment.ts";
import type { Verdict } from "../official/judge.ts";
import { judgeByLimits } from "../report/judge-by-limits.ts";
import type { Question } from "../report/questions.ts";
import { nameQuestion, ofQuestion, type VerdictRule } from "./rule.ts";

/** A question nobody has answered yet although the checker asks for something. */
export const placeholderLeft: VerdictRule = {
  id: "placeholder-left",
  severity: "info",
  title: "Not answered yet",
  why: "The placeholder counts as six words, which is within no limit that asks for any.",
  fix: "Write the answer.",
  mends: "by hand",
  example: {
    bad: "--- question 7 fill here ---",
    good: "We used pull requests, and each was read by somebody else.",
  },
  find: ({ report, verdict, slices }) =>
    report.questions
      .filter((question) => question.state === "unanswered" && isAskedFor(question, verdict, slices))
      .map(({ number, answer }) => ({
        message: `${nameQuestion(number)} is not answered yet.`,
        span: answer,
        ...ofQuestion(number),
      })),
};

// A placeholder the checker lets pass is no problem to it; where it judges nothing, the limits decide.
function isAskedFor(question: Question, verdict: Verdict | null, slices: readonly AnswerSlice[]): boolean {
  const judged = verdict?.questions[slices.findIndex((slice) => slice.question === question)];
  return (judged ?? judgeByLimits(question))?.passed === false;
}
