import type { Question } from "../report/questions.ts";

/** Which questions of a report take the places of its template, and what is left on both sides. */
export interface Seats {
  /** The numbers nobody takes. */
  readonly missing: readonly number[];
  /** The questions that take none: numbers that are there before, or that the template does not have. */
  readonly spare: ReadonlySet<Question>;
}

/** Gives each question its place among so many; one without a number takes a place that is left. */
export function seatQuestions(questions: readonly Question[], places: number): Seats {
  const taken = new Set<number>();
  const spare = new Set<Question>();
  for (const question of questions) {
    const { number } = question;
    if (number === null) continue;
    if (taken.has(number) || number < 1 || number > places) spare.add(question);
    else taken.add(number);
  }
  const free = Array.from({ length: places }, (_, i) => i + 1).filter((number) => !taken.has(number));
  const unnumbered = questions.filter(({ number }) => number === null);
  for (const question of unnumbered.slice(free.length)) spare.add(question);
  return { missing: free.slice(unnumbered.length), spare };
}
