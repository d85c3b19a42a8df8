import { isPlaceholderLine } from "../report/placeholder.ts";
import { splitLines } from "../text/lines.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** A placeholder that was left above or below a written answer. */
export const placeholderBesideAnswer: StructureRule = {
  id: "placeholder-beside-answer",
  severity: "warning",
  title: "Placeholder beside the answer",
  why: "It counts as six words and will be on the hand-in page.",
  find: ({ questions }) =>
    questions.flatMap(({ number, answer, answerText }) =>
      splitLines(answerText)
        .filter(({ from, to }) => isPlaceholderLine(answerText.slice(from, to)))
        .map(({ from, to }) => ({
          message: `${nameQuestion(number)} still has its placeholder beside the answer; delete that line.`,
          span: { from: answer.from + from, to: answer.from + to },
          ...ofQuestion(number),
        })),
    ),
};
