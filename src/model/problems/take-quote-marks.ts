import type { Edit } from "../document/edit.ts";
import { isBlank, isQuote, readHeading, readMarker, readQuestionHeading } from "../report/grammar.ts";
import type { PlacedLine } from "./lines-within.ts";

/**
 * The edits that take the `>` from the quote these lines begin with, to its end: as many from each line as its quote is deep, `depth`.
 * A quote behind other text, and one within that quote, is its author's and stays. Null when a line would mean something else to the report without its `>`: only its author can say what it is.
 */
export function takeQuoteMarks(lines: readonly PlacedLine[], depth: number): Edit[] | null {
  const edits: Edit[] = [];
  let gap = false;
  for (const { from, content } of lines) {
    if (isQuote(content)) {
      const end = behindMarks(content, depth);
      if (isStructure(content.slice(end))) return null;
      edits.push({ from, to: from + end, insert: "" });
      gap = false;
    } else if (isBlank(content)) gap = true;
    else if (gap) break;
  }
  return edits;
}

/** How many quotes a line begins, each within the one before. */
export function quoteDepth(line: string): number {
  const marks = QUOTE_MARKS.exec(line)?.[0] ?? "";
  return marks.split(">").length - 1;
}

/** Where a line goes on behind its first quote marks, so many at most, and the blank behind them. */
function behindMarks(content: string, most: number): number {
  const mark = /[ \t]*>/y;
  let end = 0;
  for (let left = most; left > 0 && mark.test(content); left--) end = mark.lastIndex;
  return content[end] === " " || content[end] === "\t" ? end + 1 : end;
}

/** The quote marks of a line, also those of a quote in the quote, with the blank behind the last of them. */
export const QUOTE_MARKS = /^[ \t]*(?:>[ \t]*)*>[ \t]?/;

/** Whether a line, once it stands by itself, could open a question, an answer or a section, or end the report. */
export function isStructure(line: string): boolean {
  return (
    readQuestionHeading(line) !== null || readMarker(line) !== null || (readHeading(line)?.level ?? 3) < 3
  );
}
