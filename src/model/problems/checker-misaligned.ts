import { nameQuestion, type VerdictRule } from "./rule.ts";

/** The checker finds the right number of answers, but not the right ones. */
export const checkerMisaligned: VerdictRule = {
  id: "checker-misaligned",
  severity: "error",
  title: "Answers judged by the wrong limits",
  why: "Two faults cancel out: the number of answers is right, but a stretch of them is judged by the neighbours' limits.",
  fix: "Mend the two faults it names.",
  mends: "by hand",
  example: { bad: "The last sentence ends with Answer: yes.", good: "The last sentence ends with yes." },
  find: ({ verdict, slices }) => {
    if (verdict?.outcome !== "ok") return [];
    const wrong = slices.flatMap(({ question, ...span }, i) =>
      question?.number === i + 1 ? [] : [{ position: i + 1, question, span }],
    );
    const first = wrong[0];
    if (!first) return [];
    const what = first.question
      ? `${nameQuestion(first.question.number)}'s answer`
      : "text that is no answer";
    return [
      {
        message: `report.py check takes ${what} for the answer to Question ${first.position}, and ${wrong.length} ${wrong.length === 1 ? "answer is" : "answers are"} judged by the wrong limits; mend the \`Answer:\` lines.`,
        span: { from: first.span.from, to: first.span.from },
        question: first.position,
      },
    ];
  },
};
