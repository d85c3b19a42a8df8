import { countImages, countWords } from "./python-text.ts";

/** What the checker counts of one answer. `cutAt` is where it stops reading, an offset into the answer; null when it reads it whole. */
export interface OfficialCount {
  readonly words: number;
  readonly images: number;
  readonly cutAt: number | null;
}

/** The checker's count of an answer that is being written; line ends must be LF. Only the last answer of a report is read past a `##`. */
export function countOfficially(answer: string, isLast: boolean): OfficialCount {
  const marker = answer.lastIndexOf("Answer:");
  const start = marker < 0 ? 0 : marker + "Answer:".length;
  const hashes = isLast ? -1 : answer.indexOf("##", start);
  const counted = answer.slice(start, hashes < 0 ? undefined : hashes);
  return { words: countWords(counted), images: countImages(counted), cutAt: hashes < 0 ? null : hashes };
}
