import type { StructureRule } from "./rule.ts";

/** A question number that stands in the report more than once. */
export const questionTwice: StructureRule = {
  id: "question-twice",
  severity: "error",
  title: "Question twice",
  why: "The checker counts answers; one more than the template has and it stops without judging any.",
  fix: "Keep one of the two, with the answer you want to hand in.",
  mends: "by hand",
  example: { bad: "### Question 14\n\n### Question 14", good: "### Question 14" },
  find: ({ questions }) => {
    const seen = new Set<number>();
    return questions.flatMap(({ number, heading }) => {
      if (number === null) return [];
      if (!seen.has(number)) {
        seen.add(number);
        return [];
      }
      return [
        { message: `Question ${number} is in the report twice; keep one.`, span: heading, question: number },
      ];
    });
  },
};
