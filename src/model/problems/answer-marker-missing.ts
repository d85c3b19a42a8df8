import type { Edit } from "../document/edit.ts";
import { isBlank, isEmptyQuote, isQuote } from "../report/grammar.ts";
import type { Question } from "../report/questions.ts";
import { holdsConflict } from "./holds-conflict.ts";
import { lineEndHere, linesWithin, type PlacedLine } from "./lines-within.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";
import { spelledMarker } from "./spelled-marker.ts";
import { typedInPrompt } from "./typed-in-prompt.ts";

/** A question whose `Answer:` line is gone. */
export const answerMarkerMissing: StructureRule = {
  id: "answer-marker-missing",
  severity: "error",
  title: "Answer: line missing",
  why: "The checker cuts the report at each `Answer:`; without one it finds an answer too few and stops, or judges answers by their neighbours' limits.",
  fix: "Puts `> Answer:` back below the prompt.",
  mends: "safely",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n\nWe used pull requests.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: ({ text, checker, questions }) =>
    questions
      .filter((question) => question.marker === null && !spelledMarker(text, question))
      .map((question) => {
        const edit = putMarker(text, question);
        return {
          message: `${nameQuestion(question.number)} has no \`Answer:\` line; put \`> Answer:\` back below its prompt.`,
          span: question.heading,
          ...ofQuestion(question.number),
          ...(checker ? {} : { severity: "warning" as const }),
          ...(edit ? { fix: { label: "puts `> Answer:` below the prompt", edits: [edit] } } : {}),
        };
      }),
};

/** The marker below the last line of the prompt's quote. Null where the prompt is not in a quote, so that nobody can tell where it ends. */
function putMarker(text: string, question: Question): Edit | null {
  const { heading, answer, answerText } = question;
  if (holdsConflict(text.slice(heading.from, answer.to))) return null;
  const lines = linesWithin(text, heading.from, answer.from);
  const typed = typedInPrompt(text, question);
  if (typed.length > 0) return putAbove(text, lines, typed);
  const above = lines.findLast(({ content }) => !isBlank(content))!;
  const quoted = isQuote(above.content);
  if (!quoted && /^[ \t]*(?:>|\*\*)/m.test(answerText)) return null;
  const lineEnd = lineEndHere(text, above.from);
  const before = quoted ? (isEmptyQuote(above.content) ? "" : `${lineEnd}>`) : lineEnd;
  const touches = above.end >= answer.from && !isBlank(text.slice(answer.from, answer.to));
  const insert = `${before}${lineEnd}> Answer:${touches ? lineEnd : ""}`;
  return { from: above.to, to: above.to, insert };
}

/** The marker above an answer that was typed in the quote itself. Null where some of the prompt stands below it. */
function putAbove(text: string, lines: readonly PlacedLine[], typed: readonly PlacedLine[]): Edit | null {
  const { from } = typed[0]!;
  const known = new Set(typed.map((line) => line.from));
  const i = lines.findIndex((line) => line.from === from);
  const above = lines[i - 1]!;
  const isEmpty = ({ content }: PlacedLine) => isBlank(content) || isEmptyQuote(content);
  if (lines.slice(i).some((line) => !known.has(line.from) && !isEmpty(line))) return null;
  const lineEnd = lineEndHere(text, from);
  return { from, to: from, insert: `${isEmpty(above) ? "" : `>${lineEnd}`}> Answer:${lineEnd}` };
}
