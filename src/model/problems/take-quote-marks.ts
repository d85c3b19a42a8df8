import type { Edit } from "../document/edit.ts";
import { isBlank, isQuote, readHeading, readMarker, readQuestionHeading } from "../report/grammar.ts";
import type { PlacedLine } from "./lines-within.ts";

/**
 * The edits that take the `>` from the quote these lines begin with, to its end; a quote behind other text is its author's and stays.
 * Null when a line would mean something else to the report without its `>`: only its author can say what it is.
 */
export function takeQuoteMarks(lines: readonly PlacedLine[]): Edit[] | null {
  const edits: Edit[] = [];
  let gap = false;
  for (const { from, content } of lines) {
    if (isQuote(content)) {
      const marks = QUOTE_MARKS.exec(content)![0];
      if (isStructure(content.slice(marks.length))) return null;
      edits.push({ from, to: from + marks.length, insert: "" });
      gap = false;
    } else if (isBlank(content)) gap = true;
    else if (gap) break;
  }
  return edits;
}

/** The quote marks of a line, also those of a quote in the quote, with the blank behind the last of them. */
export const QUOTE_MARKS = /^[ \t]*(?:>[ \t]*)*>[ \t]?/;

/** Whether a line, once it stands by itself, could open a question, an answer or a section, or end the report. */
export function isStructure(line: string): boolean {
  return (
    readQuestionHeading(line) !== null || readMarker(line) !== null || (readHeading(line)?.level ?? 3) < 3
  );
}
