import { scanMarkdown } from "../markdown/scan.ts";
import type { Problem } from "../problems/problem.ts";
import type { Question } from "../report/questions.ts";
import { lineIndexAt, unifyLineEnds } from "../text/lines.ts";

/** An answer in two: what the checker counts, and what it does not; `after` is empty where it reads all, or stops in the midst of a block. */
export interface CutAnswer {
  readonly before: string;
  readonly after: string;
}

/** Parts an answer at the heading where the checker stops reading it. Line ends become LF. */
export function splitAtCut({ answer, answerText }: Question, problems: readonly Problem[]): CutAnswer {
  const text = unifyLineEnds(answerText);
  const cut = problems.find(({ rule }) => rule === "heading-cuts-answer");
  const from = cut ? cut.span.from - answer.from : -1;
  if (from < 0 || from > answerText.length) return { before: text, after: "" };
  const lines = scanMarkdown(text);
  const line = lines[lineIndexAt(lines, unifyLineEnds(answerText.slice(0, from)).length)]!;
  // A list or a fence that is parted would be read as something else.
  if (line.block !== "heading" || !/^ {0,3}#/.test(text.slice(line.from, line.to)))
    return { before: text, after: "" };
  return { before: text.slice(0, line.from), after: text.slice(line.from) };
}
