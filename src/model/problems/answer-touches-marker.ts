import { isQuote } from "../report/grammar.ts";
import { lineAbove, lineEndHere, lineStart } from "./lines-within.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** An answer directly below the quote, without a blank line between. */
export const answerTouchesMarker: StructureRule = {
  id: "answer-touches-marker",
  severity: "warning",
  title: "Answer touches the prompt",
  why: "Without a blank line between, the hand-in page shows the answer as part of the grey quote.",
  fix: "Puts a blank line between.",
  mends: "safely",
  example: { bad: "> Answer:\nWe used pull requests.", good: "> Answer:\n\nWe used pull requests." },
  find: ({ text, questions }) =>
    questions
      .filter(({ marker, answer, answerText }) => {
        if (!marker || answerText === "" || isQuote(answerText)) return false;
        const start = lineStart(text, answer.from);
        // On the marker's own line it is another rule's.
        return start > marker.from && isQuote(lineAbove(text, start));
      })
      .map(({ number, answer }) => ({
        message: `${nameQuestion(number)}'s answer touches the prompt and is shown as part of it; put a blank line between.`,
        span: { from: answer.from, to: answer.from },
        ...ofQuestion(number),
        fix: {
          label: "puts a blank line between",
          edits: [{ from: answer.from, to: answer.from, insert: lineEndHere(text, answer.from) }],
        },
      })),
};
