import { applyEdits, type Edit, type Span } from "../../src/model/document/edit.ts";
import { splitLines } from "../../src/model/text/lines.ts";

// The line end before the changed lines may go or come with them, and a blank line may be added at either end of an answer.
const SLACK = 2;
const BLANK_LINES = 8;

/**
 * The measure of a minimal edit: the edits take out no more characters than the old lines between the common first and the common last
 * lines of both answers hold, put in no more than the new ones hold, and none puts back what it takes out. Lines in common that differ
 * in nothing but their end count as common. Says what is wasted, or null.
 */
export function findWaste(text: string, answer: Span, edits: readonly Edit[]): string | null {
  const noop = edits.find(({ from, to, insert }) => text.slice(from, to) === insert);
  if (noop) return `an edit at ${noop.from} puts back what it takes out`;
  const after = applyEdits(text, edits);
  const old = linesOf(text.slice(answer.from, answer.to));
  const now = trimBlank(linesOf(after.slice(answer.from, answer.to + after.length - text.length)));
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head]!.content === now[head]!.content) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)!.content === now.at(-1 - tail)!.content) tail++;
  const out = edits.reduce((sum, { from, to }) => sum + to - from, 0);
  const put = edits.reduce((sum, { insert }) => sum + insert.length, 0);
  const mayOut = sizeOf(old.slice(head, old.length - tail)) + SLACK;
  const mayPut = sizeOf(now.slice(head, now.length - tail)) + SLACK + BLANK_LINES;
  if (out > mayOut) return `${out} characters taken out where the changed lines hold ${mayOut}`;
  return put > mayPut ? `${put} characters put in where the changed lines hold ${mayPut}` : null;
}

interface AnswerLine {
  readonly content: string;
  readonly length: number;
}

function linesOf(text: string): AnswerLine[] {
  return splitLines(text).map(({ from, to, end }) => ({ content: text.slice(from, to), length: end - from }));
}

function sizeOf(lines: readonly AnswerLine[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

function trimBlank(lines: readonly AnswerLine[]): AnswerLine[] {
  const filled = (line: AnswerLine) => line.content.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(filled)), lines.findLastIndex(filled) + 1);
}
