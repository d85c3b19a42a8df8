import type { Span } from "../document/edit.ts";
import type { Question } from "../report/questions.ts";
import { cutAnswers } from "./judge.ts";

/** Which stretch of text the checker takes for whose answer; the question is null where the stretch begins before the first one. */
export interface AnswerSlice extends Span {
  readonly question: Question | null;
}

/** Holds the checker's cuts against the questions as a person reads them, in the checker's order. `expected` is its number of answers. */
export function alignAnswers(text: string, questions: readonly Question[], expected: number): AnswerSlice[] {
  // Cuts and questions both come in the order of the file.
  let at = -1;
  return (cutAnswers(text, expected) ?? []).map(({ from, to }) => {
    while (at + 1 < questions.length && questions[at + 1]!.heading.from <= from) at++;
    return { from, to, question: questions[at] ?? null };
  });
}
