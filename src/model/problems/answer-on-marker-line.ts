import { isBlank } from "../report/grammar.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** An answer that begins on the marker's own line, inside the quote. */
export const answerOnMarkerLine: StructureRule = {
  id: "answer-on-marker-line",
  severity: "warning",
  title: "Answer on the Answer: line",
  why: "It is counted, but the hand-in page shows it as part of the grey quote.",
  fix: "Moves the answer below the line, after a blank line.",
  mends: "safely",
  example: { bad: "> Answer: We used pull requests.", good: "> Answer:\n\nWe used pull requests." },
  find: ({ text, questions }) =>
    questions
      .filter(
        ({ marker, answer, state }) =>
          marker &&
          state !== "unanswered" &&
          isBlank(text.slice(marker.to, answer.from)) &&
          !/[\r\n]/.test(text.slice(marker.to, answer.from)),
      )
      .map(({ number, answer }) => ({
        message: `${nameQuestion(number)}'s answer begins on the \`Answer:\` line; put it below, after a blank line.`,
        span: { from: answer.from, to: answer.from },
        ...ofQuestion(number),
      })),
};
