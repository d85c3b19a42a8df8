import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

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
  find: ({ questions }) =>
    questions
      .filter((question) => question.marker === null)
      .map((question) => ({
        message: `${nameQuestion(question.number)} has no \`Answer:\` line; put \`> Answer:\` back below its prompt.`,
        span: question.heading,
        ...ofQuestion(question.number),
      })),
};
