import type { Question } from "../report/questions.ts";
import type { Finding, StructureRule } from "./rule.ts";

/** A question number that stands in the report more than once; a whole stretch that was pasted again is told once. */
export const questionTwice: StructureRule = {
  id: "question-twice",
  severity: "error",
  title: "Question twice",
  why: "The checker counts answers; one more than the template has and it stops without judging any.",
  fix: "Keep one of the two, with the answer you want to hand in.",
  mends: "by hand",
  example: { bad: "### Question 14\n\n### Question 14", good: "### Question 14" },
  // Without a checker nobody counts, and other courses number anew in each part.
  find: ({ questions, checker }) => (checker ? stretchesTwice(questions).map(describe) : []),
};

/** A question that is there before. */
interface Again {
  readonly question: Question;
  readonly first: Question;
}

function stretchesTwice(questions: readonly Question[]): Again[][] {
  const firsts = new Map<number, Question>();
  const stretches: Again[][] = [];
  let open: Again[] | null = null;
  for (const question of questions) {
    const first = question.number === null ? undefined : firsts.get(question.number);
    if (!first) {
      if (question.number !== null) firsts.set(question.number, question);
      open = null;
    } else {
      if (!open) {
        open = [];
        stretches.push(open);
      }
      open.push({ question, first });
    }
  }
  return stretches;
}

function describe(stretch: readonly Again[]): Finding {
  const { question, first } = stretch[0]!;
  const what =
    stretch.length === 1
      ? `Question ${question.number} is in the report twice, first on line ${first.line}; keep one.`
      : `From here on ${stretch.length} questions are in the report twice, first on line ${first.line}; keep one of each.`;
  return { message: what, span: question.heading, question: question.number! };
}
