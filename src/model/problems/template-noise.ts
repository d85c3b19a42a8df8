import { isKeyboardMash, placeholderFor } from "../report/placeholder.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";

/** The keyboard mash that one edition of the template has where a placeholder belongs. */
export const templateNoise: StructureRule = {
  id: "template-noise",
  severity: "warning",
  title: "Noise of the template",
  why: "The template itself has meaningless letters there; left alone they are counted and handed in.",
  fix: "Puts a placeholder in their place.",
  mends: "safely",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nqpwoeirutyqpwoeirutyqw weor qpw\n woei rpq\n pwo\n qpwoe rut\n  wq\n  pqo wier\n  ro\n   qwop eiru\n",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\n--- question 7 fill here ---\n",
  },
  find: ({ text, questions }) =>
    questions
      .filter(({ state, answer }) => {
        if (state !== "unanswered" || answer.to - answer.from > 2000) return false;
        return isKeyboardMash(unifyLineEnds(text.slice(answer.from, answer.to)));
      })
      .map(({ number, answer }) => ({
        message: `${nameQuestion(number)} holds letters the template itself left there; they are no answer.`,
        span: answer,
        ...ofQuestion(number),
        fix: {
          label: "puts a placeholder in their place",
          edits: [{ ...answer, insert: placeholderFor(number) }],
        },
      })),
};
