import type { Span } from "../document/edit.ts";
import { readQuestions } from "../report/questions.ts";
import { type Skeleton, scanSkeleton } from "../report/skeleton.ts";

/** Where the answer of a question can stand: from its marker to the next heading, blank lines included, the last line end not. */
export interface AnswerZone extends Span {
  /** Null where the question has none. */
  readonly number: number | null;
  /** The answer itself, which may be empty. */
  readonly answer: Span;
}

/** The zones of all answers, in the order of the text. They never touch. */
export function answerZones(text: string, skeleton: Skeleton = scanSkeleton(text)): AnswerZone[] {
  return readQuestions(text, skeleton).map(({ number, answer, marker }, i) => {
    const { end } = skeleton.blocks[i]!;
    const limit = skeleton.lines[end]?.from ?? text.length;
    let from = answer.from;
    while (from > (marker?.to ?? 0) && isBlankAt(text, from - 1)) from--;
    return { number, from, to: Math.max(answer.to, withoutLineEnd(text, limit)), answer };
  });
}

// Behind an answer nothing but blanks stand until the next heading.
function withoutLineEnd(text: string, end: number): number {
  const to = text[end - 1] === "\n" ? end - 1 : end;
  return text[to - 1] === "\r" ? to - 1 : to;
}

function isBlankAt(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}
