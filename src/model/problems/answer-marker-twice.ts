import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** A question with two `Answer:` lines, one directly below the other. */
export const answerMarkerTwice: StructureRule = {
  id: "answer-marker-twice",
  severity: "error",
  title: "Answer: line twice",
  why: "The checker takes each `Answer:` for the start of an answer, so it counts one too many and stops.",
  fix: "Takes the second `Answer:` line away.",
  mends: "safely",
  example: {
    bad: "> Answer:\n>\n> Answer:\n\nWe used pull requests.",
    good: "> Answer:\n\nWe used pull requests.",
  },
  find: ({ questions }) =>
    questions.flatMap((question) =>
      question.spareMarkers.map((span) => ({
        message: `${nameQuestion(question.number)} has two \`Answer:\` lines; delete one.`,
        span,
        ...ofQuestion(question.number),
      })),
    ),
};
