import type { StructureRule } from "./rule.ts";

/** A question of the template that is not in the report. */
export const questionMissing: StructureRule = {
  id: "question-missing",
  severity: "error",
  title: "Question missing",
  why: "The checker counts answers; one less than the template has and it stops without judging any.",
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
