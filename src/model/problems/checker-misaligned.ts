import type { Question } from "../report/questions.ts";
import { type CountFault, countFaults } from "./count-faults.ts";
import { type Finding, type Judged, nameQuestion, type VerdictRule } from "./rule.ts";

/** The checker finds the right number of answers, but not the right ones. */
export const checkerMisaligned: VerdictRule = {
  id: "checker-misaligned",
  severity: "error",
  title: "Answers judged by the wrong limits",
  why: "Two faults cancel out: the number of answers is right, but a stretch of them is judged by the neighbours' limits.",
  fix: "Mend the two faults it names.",
  mends: "by hand",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n\nWe used pull requests.\n\n### Question 8\n\n> **What did you test?**\n>\n> Answer:\n\nThe parts.\n\n### In short\n\nOur Answer: all of it.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.\n\n### Question 8\n\n> **What did you test?**\n>\n> Answer:\n\nThe parts.\n\n**In short**\n\nOur *Answer*: all of it.",
  },
  find: (judged) => {
    if (judged.verdict?.outcome !== "ok") return [];
    const wrong = misplaced(judged);
    if (wrong.length === 0) return [];
    const [first, second] = opposites(countFaults(judged));
    return [first && second ? namedFaults(wrong.length, first, second) : namedPlace(wrong)];
  },
};

interface Misplaced {
  readonly position: number;
  readonly question: Question | null;
  readonly from: number;
}

/** The cuts that are not the answer whose limits they are held against; a question that lost its number is known by its place. */
function misplaced({ report, slices }: Judged): Misplaced[] {
  return slices.flatMap(({ question, from }, i) => {
    const isSecond = question === slices[i - 1]?.question;
    const fits =
      question?.number == null ? question && report.questions[i] === question : question.number === i + 1;
    return fits && !isSecond ? [] : [{ position: i + 1, question, from }];
  });
}

/** The first fault, and the first that makes up for it. */
function opposites(faults: readonly CountFault[]): (CountFault | undefined)[] {
  const first = faults[0];
  return [first, first && faults.find(({ by }) => by > 0 !== first.by > 0)];
}

function namedFaults(wrong: number, first: CountFault, second: CountFault): Finding {
  const { from } = first.span;
  return {
    message: `report.py check judges ${wrong} ${wrong === 1 ? "answer" : "answers"} by the wrong limits: ${first.cause}, and ${second.cause}.`,
    span: { from, to: from },
    ...(first.question === undefined ? {} : { question: first.question }),
  };
}

/** Nothing is missing and nothing is too much: the questions are in another order. */
function namedPlace(wrong: readonly Misplaced[]): Finding {
  const { position, question, from } = wrong[0]!;
  const what = question ? `${nameQuestion(question.number)}'s answer` : "text that is no answer";
  return {
    message: `report.py check takes ${what} for the answer to Question ${position}; put the questions in order.`,
    span: { from, to: from },
    question: position,
  };
}
