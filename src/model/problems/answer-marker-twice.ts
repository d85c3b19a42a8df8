import type { Edit } from "../document/edit.ts";
import type { Question } from "../report/questions.ts";
import { lineStart } from "./lines-within.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** A question with two `Answer:` lines, one directly below the other. */
export const answerMarkerTwice: StructureRule = {
  id: "answer-marker-twice",
  // Between the two stands no `###`, so the checker takes nothing for an answer there.
  severity: "warning",
  title: "Answer: line twice",
  why: "The hand-in page shows it twice, and with a heading between the two the checker counts an answer too many.",
  fix: "Takes one of the two `Answer:` lines away.",
  mends: "safely",
  example: {
    bad: "> Answer:\n>\n> Answer:\n\nWe used pull requests.",
    good: "> Answer:\n\nWe used pull requests.",
  },
  find: ({ text, questions }) =>
    questions.flatMap((question) =>
      question.spareMarkers.map((span, i) => ({
        message: `${nameQuestion(question.number)} has two \`Answer:\` lines; delete one.`,
        span,
        ...ofQuestion(question.number),
        // Where the heading is gone, the question is known by its markers; first the heading is to be put back.
        ...(question.level === null
          ? {}
          : { fix: { label: "takes one away", edits: [dropSpare(text, question, i)] } }),
      })),
    ),
};

/** Between a marker and the next stands nothing but blank lines and quote marks; they go along. The one that stays is written as it should be. */
function dropSpare(text: string, { spareMarkers, marker }: Question, i: number): Edit {
  const { from } = spareMarkers[i]!;
  const next = spareMarkers[i + 1];
  if (next) return { from, to: next.from, insert: "" };
  const start = lineStart(text, marker!.from);
  const line = text.slice(start, marker!.to);
  // Of `**Answer: so it is**` the opening marks belong to the answer.
  const stays = /^[ \t>]*>[ \t]*(?:\*\*|__)?Answer:/.test(line) || /(?:\*\*|__)Answer:$/.test(line);
  return stays ? { from, to: start, insert: "" } : { from, to: marker!.to, insert: "> Answer:" };
}
