import { scanMarkdown } from "../../src/model/markdown/scan.ts";
import type { AnswerText } from "../../src/model/problems/rule.ts";

/** What may be otherwise around an answer than usual: not the last one, counted by a checker, files not known. */
export type Around = Partial<Omit<AnswerText, "text" | "lines">>;

/** An answer as its rules see it. */
export function answerText(text: string, around: Around = {}): AnswerText {
  return { text, lines: scanMarkdown(text), isLast: false, checked: true, ...around };
}
