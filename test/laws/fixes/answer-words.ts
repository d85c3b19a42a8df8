import type { Report } from "../../../src/model/report/parse.ts";
import { isPlaceholderLine } from "../../../src/model/report/placeholder.ts";

/** Words of one's own and how often each is there. */
export type WordCounts = ReadonlyMap<string, number>;

// Where an image is mended, the path to its file, the names in its tag and the language of a fence around it are no words of the answer.
const TARGET = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*(?:\)|(?=\n|$))/g;
const LANGUAGE = /^[ \t]*(?:`{3,}|~{3,})\w+[ \t]*$/gm;
const TAG = /<img\b[^>]*>/gi;

/** The words of all answers (runs of letters and digits), placeholders aside; `images` leaves out what an image's file is called. */
export function wordsOfAnswers(report: Report, images: "with paths" | "without paths"): WordCounts {
  const counts = new Map<string, number>();
  for (const { answerText } of report.questions) {
    const own = answerText.split(/\r\n?|\n/).filter((line) => !isPlaceholderLine(line));
    const text = own.join("\n");
    for (const [word] of (images === "with paths" ? text : withoutPaths(text)).matchAll(
      /[\p{L}\p{N}\p{M}]+/gu,
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words that are there less often afterwards. */
export function wordsLost(before: WordCounts, after: WordCounts): string[] {
  return [...before].filter(([word, count]) => (after.get(word) ?? 0) < count).map(([word]) => word);
}

function withoutPaths(text: string): string {
  const plain = text.replace(
    TAG,
    (tag) => /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).join("") ?? "",
  );
  return plain.replace(TARGET, "] ").replace(LANGUAGE, "");
}
