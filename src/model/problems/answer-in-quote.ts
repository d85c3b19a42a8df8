import { isQuote } from "../report/grammar.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** An answer that begins with quote lines, as if it were still the prompt. */
export const answerInQuote: StructureRule = {
  id: "answer-in-quote",
  severity: "warning",
  title: "Answer inside the quote",
  why: "The hand-in page shows it as part of the prompt, and every `>` counts as a word.",
  fix: "Takes the `>` away from the answer.",
  mends: "safely",
  example: { bad: "> Answer:\n\n> We are group 7.", good: "> Answer:\n\nWe are group 7." },
  find: ({ questions }) =>
    questions
      .filter(({ answerText }) => isQuote(answerText.split(/[\r\n]/, 1)[0]!))
      .map(({ number, answer }) => ({
        message: `${nameQuestion(number)}'s answer starts with \`>\`, inside the quote; take the \`>\` away.`,
        span: { from: answer.from, to: answer.from + 1 },
        ...ofQuestion(number),
      })),
};
