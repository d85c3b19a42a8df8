import type { StructureRule } from "./rule.ts";

/** A question of the template that is not in the report. */
export const questionMissing: StructureRule = {
  id: "question-missing",
  severity: "error",
  title: "Question missing",
  why: "The checker counts answers; one less than the template has and it stops without judging any.",
  fix: "Puts the question back from the first committed version of the report.",
  mends: "when asked",
  example: {
    bad: "### Question 6\n\n### Question 8",
    good: "### Question 6\n\n### Question 7\n\n### Question 8",
  },
  find: ({ text, edition, questions }) => {
    if (edition.id === "generic") return [];
    const present = new Set(questions.map(({ number }) => number));
    const numbers = Array.from({ length: edition.questions }, (_, i) => i + 1);
    const unnumbered = questions.filter(({ number }) => number === null).length;
    const missing = numbers.filter((number) => !present.has(number));
    return missing.slice(unnumbered).map((number) => {
      const next = questions.find((question) => question.number !== null && question.number > number);
      const at = next?.heading.from ?? text.length;
      return {
        message: `Question ${number} is not in the report; put its heading, prompt and \`> Answer:\` back.`,
        span: { from: at, to: at },
        question: number,
      };
    });
  },
};
