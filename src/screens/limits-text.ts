import type { Range } from "../model/official/tables.ts";
import { describeRange } from "../model/report/limits.ts";
import { countedWords } from "../model/text/counted-words.ts";
import type { QuestionReading } from "../session/reading.ts";

/** The words and images somebody wrote, however the checker cuts them. */
export interface Written {
  readonly words: number;
  readonly images: number;
}

// The words of the template are nobody's answer, whatever the checker makes of them.
function countedIn({ question, judged }: QuestionReading, written: Written): Written {
  return question.state === "unanswered" ? written : (judged ?? written);
}

/** What the checker counts of an answer beside what is asked: `143 / 200-300 words`. */
export function describeCount(reading: QuestionReading, written: Written): string {
  const { question } = reading;
  const { words, images } = question.limits;
  const counted = countedIn(reading, written);
  const parts = [
    words && `${counted.words} / ${describeRange(words, "word")}`,
    images && `${counted.images} / ${describeRange(images, "image")}`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join("  ");
  return question.state === "unanswered" ? "" : countedWords(written.words);
}

/** The same for a list, where the units are known: `143 / 200-300`, images behind their sign. */
export function shortCount(reading: QuestionReading, written: Written): string {
  const { words, images } = reading.question.limits;
  const counted = countedIn(reading, written);
  const range = (limits: Range) => describeRange(limits, "word").replace(/ words?$/, "");
  const parts = [
    words && `${counted.words} / ${range(words)}`,
    images && `▣ ${counted.images} / ${range(images)}`,
  ];
  return parts.filter(Boolean).join("  ");
}
