import type { VerdictRule } from "./rule.ts";

/** A question nobody has answered yet although the checker asks for something. */
export const placeholderLeft: VerdictRule = {
  id: "placeholder-left",
  severity: "info",
  title: "Not answered yet",
  why: "The placeholder counts as six words, which is within no limit that asks for any.",
  find: ({ verdict, slices }) =>
    (verdict?.questions ?? []).flatMap((answer, i) => {
      const question = slices[i]?.question;
      if (answer.passed !== false || question?.state !== "unanswered" || question.number !== answer.number)
        return [];
      return [
        {
          message: `Question ${answer.number} is not answered yet.`,
          span: question.answer,
          question: answer.number,
        },
      ];
    }),
};
