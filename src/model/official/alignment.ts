import type { Span } from "../document/edit.ts";
import { remembered } from "../remembered.ts";
import type { Question } from "../report/questions.ts";
import { cutAnswers } from "./judge.ts";

/** Which stretch of text the checker takes for whose answer; the question is null where the stretch begins before the first one. */
export interface AnswerSlice extends Span {
  readonly question: Question | null;
}

/** Holds the checker's cuts against the questions as a person reads them, in the checker's order. `expected` is its number of answers. */
export function alignAnswers(
  text: string,
  questions: readonly Question[],
  expected: number,
): readonly AnswerSlice[] {
  return alignedTo(cutAnswers(text, expected) ?? NONE)(questions);
}

const NONE: readonly Span[] = [];

// Rules and readings ask for the same.
const alignedTo = remembered((cuts: readonly Span[]) =>
  remembered((questions: readonly Question[]): readonly AnswerSlice[] => {
    // Cuts and questions both come in the order of the file.
    let at = -1;
    return cuts.map(({ from, to }) => {
      while (at + 1 < questions.length && questions[at + 1]!.heading.from <= from) at++;
      return { from, to, question: questions[at] ?? null };
    });
  }),
);
