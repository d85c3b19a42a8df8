import { countWords } from "../official/python-text.ts";
import { nameQuestion, ofQuestion, type VerdictRule } from "./rule.ts";

/** `##` somewhere in an answer, where the checker stops counting. */
export const headingCutsAnswer: VerdictRule = {
  id: "heading-cuts-answer",
  severity: "error",
  title: "## cuts the answer",
  why: "The checker ends an answer at the first `##`, in headings, lists and code alike; what follows is not counted.",
  find: ({ report, slices }) =>
    slices.flatMap(({ question, ...span }, i) => {
      if (!question || question.state === "unanswered" || i === slices.length - 1) return [];
      if (span.to >= question.answer.to) return [];
      const whole = countWords(question.answerText);
      const counted = countWords(
        report.text.slice(question.answer.from, Math.max(span.to, question.answer.from)),
      );
      const hashes = /^#+/.exec(report.text.slice(span.to))?.[0] ?? "##";
      const cause = hashes.startsWith("#") && hashes.length > 1 ? `"${hashes}"` : "The checker";
      return [
        {
          message: `${cause} cuts ${nameQuestion(question.number)}'s answer: ${counted} of ${whole} words count; make headings bold text.`,
          span: { from: span.to, to: span.to + hashes.length },
          ...ofQuestion(question.number),
        },
      ];
    }),
};
