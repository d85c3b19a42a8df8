import type { Report } from "../../../src/model/report/parse.ts";
import { holdsOtherWords, isPlaceholderLine } from "../../../src/model/report/placeholder.ts";

/** Words of one's own and how often each is there. */
export type WordCounts = ReadonlyMap<string, number>;

// Where an image is mended, the path to its file, the names in its tag and the language of a fence around it are no words of the answer.
const TARGET = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*(?:\)|(?=\n|$))/g;
const LANGUAGE = /^[ \t]*(?:`{3,}|~{3,})\w+[ \t]*$/gm;
const TAG = /<img\b[^>]*>/gi;

/** What of a report is counted: its answers, or all that stands from one question to the next, where an answer may stand in its prompt. */
export type Counted = "answers" | "questions";

/**
 * The words of a report's answers (runs of letters and digits), those of placeholders only where somebody wrote into them; `images` leaves
 * out what an image's file is called.
 */
export function wordsOfAnswers(
  report: Report,
  images: "with paths" | "without paths",
  counted: Counted = "answers",
): WordCounts {
  const counts = new Map<string, number>();
  for (const stretch of stretches(report, counted)) {
    const own = stretch.split(/\r\n?|\n/).filter(isOwn);
    const text = own.join("\n");
    for (const [word] of (images === "with paths" ? text : withoutPaths(text)).matchAll(
      /[\p{L}\p{N}\p{M}]+/gu,
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isOwn(line: string): boolean {
  return !isPlaceholderLine(line) || holdsOtherWords(line);
}

function stretches({ text, questions }: Report, counted: Counted): string[] {
  if (counted === "questions") return [text.slice(questions[0]?.heading.from ?? text.length)];
  return questions.map(({ state, answer, answerText }) => {
    if (state !== "unanswered") return answerText;
    // Nothing but template stands there, or a placeholder into which somebody wrote.
    const lines = text.slice(answer.from, answer.to).split(/\r\n?|\n/);
    return lines.filter(isPlaceholderLine).join("\n");
  });
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
