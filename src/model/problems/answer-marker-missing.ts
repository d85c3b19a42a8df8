import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** A question whose `Answer:` line is gone. */
export const answerMarkerMissing: StructureRule = {
  id: "answer-marker-missing",
  severity: "error",
  title: "Answer: line missing",
  why: "The checker cuts the report at each `Answer:`; without one it finds an answer too few and stops, or judges answers by their neighbours' limits.",
  find: ({ questions }) =>
    questions
      .filter((question) => question.marker === null)
      .map((question) => ({
        message: `${nameQuestion(question.number)} has no \`Answer:\` line; put \`> Answer:\` back below its prompt.`,
        span: question.heading,
        ...ofQuestion(question.number),
      })),
};
