import type { Span } from "../document/edit.ts";
import type { AnswerSlice } from "../official/alignment.ts";
import type { Question } from "../report/questions.ts";
import { type Judged, nameQuestion, ofQuestion } from "./rule.ts";
import { seatQuestions } from "./seat-questions.ts";

/** A place where the checker counts an answer more or less than there is. */
export interface CountFault {
  /** How many more; below 0 how many less. */
  readonly by: number;
  /** What is the matter there: `Question 8 has no Answer: line`. */
  readonly cause: string;
  /** What to do about it, to go behind the cause: `put it back`. */
  readonly mend: string;
  readonly span: Span;
  readonly question?: number;
}

const WORD = "Answer:";

/**
 * Why the checker does not count one answer for each question of the template, in the order of the file. Each question is held against
 * the cuts the checker made in it, so the faults add up to what its count is out by.
 */
export function countFaults({ report, slices }: Pick<Judged, "report" | "slices">): CountFault[] {
  const { checker, questions, text } = report;
  if (!checker) return [];
  const cuts = new Map<Question | null, AnswerSlice[]>();
  for (const slice of slices) {
    const known = cuts.get(slice.question);
    if (known) known.push(slice);
    else cuts.set(slice.question, [slice]);
  }
  const { missing, spare } = seatQuestions(questions, checker.table.length);
  const faults = [
    ...missing.map((number) => missingFault(number, questions, text.length)),
    ...(cuts.get(null) ?? []).map(({ from }) => aboveFault(from)),
    ...questions.flatMap((question, i) => {
      const own = cuts.get(question) ?? [];
      if (spare.has(question)) return own.length > 0 ? [spareFault(question, own.length)] : [];
      if (own.length === 0) return [lostFault(text, question, questions[i + 1])];
      return own.length > 1 ? surplusFaults(text, question, own, i === questions.length - 1) : [];
    }),
  ];
  return faults.sort((a, b) => a.span.from - b.span.from || a.by - b.by);
}

function missingFault(number: number, questions: readonly Question[], end: number): CountFault {
  const next = questions.find((question) => question.number !== null && question.number > number);
  const at = next?.heading.from ?? end;
  const cause = `Question ${number} is not in the report`;
  return { by: -1, cause, mend: "put it back", span: { from: at, to: at }, question: number };
}

function aboveFault(from: number): CountFault {
  const span = { from: from - WORD.length, to: from };
  return { by: 1, cause: "`Answer:` stands above the first question", mend: "write it `*Answer*:`", span };
}

function spareFault({ number, heading }: Question, by: number): CountFault {
  const cause = `${nameQuestion(number)} is there once too often`;
  return { by, cause, mend: "keep one", span: heading, ...ofQuestion(number) };
}

/** A question in which nothing was cut out: without its marker, or without a `###` behind its answer. */
function lostFault(text: string, question: Question, next: Question | undefined): CountFault {
  const { number, marker, heading } = question;
  const name = nameQuestion(number);
  const common = { by: -1, span: heading, ...ofQuestion(number) };
  if (!marker || !text.slice(marker.from, marker.to).includes(WORD))
    return {
      ...common,
      cause: `${name} has no \`Answer:\` line`,
      mend: "put it back",
    };
  const after = text.indexOf(WORD, marker.to);
  const piece = text.slice(marker.to, after < 0 ? text.length : after);
  // The checker of the early editions drops the first answer it finds, which is to be what stands above Question 1.
  if (!next || piece.includes("###"))
    return { ...common, cause: `no \`###\` stands above ${name}`, mend: "write its heading with `###`" };
  const cause = `no \`###\` heading follows ${name}'s answer`;
  const mend = `write \`### Question ${next.number ?? "N"}\``;
  return { ...common, cause, mend, span: next.heading, ...ofQuestion(next.number) };
}

/** A question in which more than its answer was cut out: by `Answer:` in its text, or by `###` behind the last one, which counts it twice. */
function surplusFaults(
  text: string,
  question: Question,
  cuts: readonly AnswerSlice[],
  isLast: boolean,
): CountFault[] {
  const { number, marker } = question;
  const start = marker ? text.indexOf(WORD, marker.from) + WORD.length : -1;
  const own = cuts.find(({ from }) => from === start) ?? cuts[0];
  return cuts.flatMap((cut, i) => {
    if (cut === own) return [];
    if (cut.from === cuts[i - 1]?.from) return [countedTwice(text, question, cut.from, isLast)];
    const span = { from: cut.from - WORD.length, to: cut.from };
    const cause = `\`Answer:\` stands in ${nameQuestion(number)}'s text`;
    return [{ by: 1, cause, mend: "write it `*Answer*:`", span, ...ofQuestion(number) }];
  });
}

function countedTwice(text: string, question: Question, from: number, isLast: boolean): CountFault {
  const at = text.indexOf("###", from);
  const common = { by: 1, span: { from: at, to: at + 3 }, ...ofQuestion(question.number) };
  if (at < question.answer.to)
    return { ...common, cause: "`###` stands in the last answer", mend: "make that heading bold text" };
  if (isLast) return { ...common, cause: "`###` stands behind the last answer", mend: "use `##` there" };
  const cause = `the last \`Answer:\` is ${nameQuestion(question.number)}'s, which counts twice`;
  return { ...common, cause, mend: "put the next one back" };
}
