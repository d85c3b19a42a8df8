import type { Edit } from "../document/edit.ts";
import { isBlank } from "../report/grammar.ts";
import type { Question } from "../report/questions.ts";
import { holdsConflict } from "./holds-conflict.ts";
import { lineEndHere, lineStart, linesWithin } from "./lines-within.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";
import { isStructure, quoteDepth, takeQuoteMarks } from "./take-quote-marks.ts";

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
      .filter((question) => question.state !== "unanswered" && beginsOnMarkerLine(text, question))
      .map((question) => {
        const { number, answer } = question;
        const edits = moveBelow(text, question);
        return {
          message: `${nameQuestion(number)}'s answer begins on the \`Answer:\` line; put it below, after a blank line.`,
          span: { from: answer.from, to: answer.from },
          ...ofQuestion(number),
          ...(edits ? { fix: { label: "moves it below the line", edits } } : {}),
        };
      }),
};

function beginsOnMarkerLine(text: string, { marker, answer }: Question): boolean {
  if (!marker) return false;
  const between = text.slice(marker.to, answer.from);
  return isBlank(between) && !/[\r\n]/.test(between);
}

/** The quote lines the answer goes on with lose their `>`. Null where a line would mean something else by itself. */
function moveBelow(text: string, { marker, answer }: Question): Edit[] | null {
  const { from, to } = marker!;
  const [first, ...below] = linesWithin(text, answer.from, answer.to);
  const depth = quoteDepth(text.slice(lineStart(text, from), from));
  const gap = below.findIndex(({ content }) => isBlank(content));
  const bare = takeQuoteMarks(depth > 0 ? below.slice(0, gap < 0 ? below.length : gap) : [], depth);
  if (!bare || isStructure(first!.content) || holdsConflict(text.slice(answer.from, answer.to))) return null;
  // Of `**Answer: so it is**` the opening marks belong to the answer.
  const bold = /^(?:\*\*|__)(?=Answer:$)/.exec(text.slice(from, to))?.[0] ?? "";
  const lineEnd = lineEndHere(text, from);
  return [
    ...(bold ? [{ from, to: from + bold.length, insert: "" }] : []),
    { from: to, to: answer.from, insert: `${lineEnd}${lineEnd}${bold}` },
    ...bare,
  ];
}
