import { type JudgedAnswer, judge } from "../official/judge.ts";
import { countImages, countWords } from "../official/python-text.ts";
import { remembered } from "../remembered.ts";
import { unifyLineEnds } from "../text/lines.ts";
import type { Question } from "./questions.ts";

/** Judges an answer by the limits it has, counted as the checker counts: for reports no checker is known for. Null without a number. */
export const judgeByLimits = remembered(({ number, limits, answerText }: Question): JudgedAnswer | null => {
  if (number === null) return null;
  const text = unifyLineEnds(answerText);
  const row = {
    ...(limits.words ? { words: limits.words } : {}),
    ...(limits.images ? { images: limits.images } : {}),
  };
  return judge(number, { words: countWords(text), images: countImages(text) }, row);
});
