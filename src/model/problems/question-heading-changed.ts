import { ofQuestion, type StructureRule } from "./rule.ts";

/** A question heading that is not as the template has it: another level, or gone with only its prompt left. */
export const questionHeadingChanged: StructureRule = {
  id: "question-heading-changed",
  severity: "warning",
  title: "Question heading changed",
  why: "The checker ends the answer before it at `###`; with another heading it may read on into the next question.",
  fix: "Writes the heading as the template has it.",
  mends: "safely",
  example: { bad: "# Question 14", good: "### Question 14" },
  find: ({ edition, questions }) =>
    edition.id === "generic"
      ? []
      : questions
          .filter(({ level }) => level !== 3)
          .map(({ number, level, heading }) => ({
            message:
              level === null
                ? `The heading of ${number === null ? "this question" : `Question ${number}`} is gone; put \`### Question ${number ?? "N"}\` back above its prompt.`
                : `Question ${number} has a heading of level ${level}; the template has \`### Question ${number}\`.`,
            span: heading,
            ...ofQuestion(number),
          })),
};
