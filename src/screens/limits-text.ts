import { describeRange, type Limits } from "../model/report/limits.ts";
import type { QuestionReading } from "../session/reading.ts";

/** What is asked of an answer, in words. */
export function describeLimits({ words, images }: Limits): string {
  const parts = [words && describeRange(words, "word"), images && describeRange(images, "image")].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(" and ") : "no limits";
}

/** What the checker counts of an answer beside what is asked: `143 / 200-300 words`. */
export function describeCount(
  { question, judged }: QuestionReading,
  written: { readonly words: number; readonly images: number },
): string {
  const { words, images } = question.limits;
  const counted = judged ?? written;
  const parts = [
    words && `${counted.words} / ${describeRange(words, "word")}`,
    images && `${counted.images} / ${describeRange(images, "image")}`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join("  ");
  return question.state === "unanswered" ? "" : `${written.words} words`;
}
