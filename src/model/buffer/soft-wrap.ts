import type { Span } from "../document/edit.ts";
import { clusterWidth, forEachCluster } from "./clusters.ts";

/** A visual row: a stretch of the text without its newline, and the index of the logical line it belongs to. */
export interface Row extends Span {
  readonly line: number;
}

/** A text laid out in rows. The rows follow each other without gap or overlap; between two lines stands the newline. */
export interface SoftWrap {
  readonly text: string;
  readonly width: number;
  readonly rows: readonly Row[];
}

const TAB = 4;
const CACHED_LINES = 1000;

/** Where the rows of a line begin, by width and content: a key pressed costs the line it changed. */
const rowStarts = new Map<string, readonly number[]>();

/**
 * Breaks a text into rows that a person can edit in: at blanks, before and after wide characters, else within a word.
 * Words leave the last column free, so that the caret has a place behind them; one blank may hang in it.
 */
export function softWrap(text: string, width: number): SoftWrap {
  const rows: Row[] = [];
  let from = 0;
  for (const [line, content] of text.split("\n").entries()) {
    const starts = startsOf(content, width);
    for (const [i, start] of starts.entries()) {
      rows.push({ from: from + start, to: from + (starts[i + 1] ?? content.length), line });
    }
    from += content.length + 1;
  }
  return { text, width, rows };
}

/** The columns a cluster takes from a given column on: tabs reach to the next stop, but never past the row. */
export function widthAt(text: string, from: number, to: number, column: number, width: number): number {
  if (text.charCodeAt(from) !== 9) return clusterWidth(text, from, to);
  return Math.max(1, Math.min(TAB - (column % TAB), width - column));
}

function startsOf(content: string, width: number): readonly number[] {
  const key = `${width}:${content}`;
  const known = rowStarts.get(key);
  if (known) return known;
  const starts = wrapLine(content, width);
  if (rowStarts.size >= CACHED_LINES) rowStarts.delete(rowStarts.keys().next().value!);
  rowStarts.set(key, starts);
  return starts;
}

function wrapLine(content: string, width: number): number[] {
  const starts = [0];
  let column = 0;
  let wordStart = 0;
  let wordColumn = 0;
  const startWord = (at: number): void => {
    wordStart = at;
    wordColumn = column;
  };
  const startRow = (at: number): void => {
    starts.push(at);
    column = 0;
    startWord(at);
  };
  forEachCluster(content, (from, to) => {
    const code = content.charCodeAt(from);
    const blank = to - from === 1 && (code === 32 || code === 9);
    if (blank && column >= width) startRow(from);
    const wide = widthAt(content, from, to, column, width);
    if (wide > 1 || blank) startWord(from);
    if (!blank && column > 0 && column + wide > width - 1) {
      const carried = column - wordColumn;
      startRow(wordStart > starts.at(-1)! ? wordStart : from);
      if (starts.at(-1) !== from) column = carried;
      if (column > 0 && column + wide > width - 1) startRow(from);
    }
    column += wide;
    if (wide > 1 || blank) startWord(to);
  });
  // The caret behind a blank in the last column stands on a row of its own.
  if (column >= width && content.length > 0) starts.push(content.length);
  return starts;
}
