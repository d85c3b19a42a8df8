import { clusterWidth, forEachCluster } from "./clusters.ts";
import { readLineMark } from "./list-mark.ts";

/** One line laid out: the offsets in it at which its rows begin, and the columns that its rows after the first are indented by. */
export interface LineLayout {
  readonly starts: readonly number[];
  readonly indent: number;
}

const TAB = 4;

/** A hanging indent wider than this part of the width would leave too little room to write in. */
const INDENT_SHARE = 1 / 3;

/** The columns a cluster takes from a given column on: tabs reach to the next stop, but never past the row. */
export function widthAt(text: string, from: number, to: number, column: number, width: number): number {
  if (text.charCodeAt(from) !== 9) return clusterWidth(text, from, to);
  return Math.max(1, Math.min(TAB - (column % TAB), width - column));
}

/**
 * Breaks one line into rows: at blanks, before and after wide characters, else within a word. Words leave the last column
 * free, so that the caret has a place behind them; one blank may hang in it.
 */
export function wrapLine(content: string, width: number): LineLayout {
  const { indent, to: contentStart } = hangOf(content, width);
  const starts = [0];
  let first = 0;
  let column = 0;
  // A mark alone in its row would look like an empty item, so the first word is broken rather than parted from it.
  let wordStart = 0;
  let wordColumn = 0;
  const startWord = (at: number): void => {
    wordStart = at;
    wordColumn = column;
  };
  const startRow = (at: number): void => {
    starts.push(at);
    column = indent;
    first = indent;
    startWord(at);
  };
  forEachCluster(content, (from, to) => {
    const code = content.charCodeAt(from);
    const blank = to - from === 1 && (code === 32 || code === 9);
    if (blank && column >= width) startRow(from);
    const wide = widthAt(content, from, to, column, width);
    if (wide > 1 || blank) startWord(from);
    if (!blank && column > first && column + wide > width - 1) {
      const carried = column - wordColumn;
      startRow(wordStart > Math.max(starts.at(-1)!, contentStart) ? wordStart : from);
      if (starts.at(-1) !== from) column += carried;
      if (column > first && column + wide > width - 1) startRow(from);
    }
    column += wide;
    if (wide > 1 || blank) startWord(to);
  });
  // The caret behind a blank in the last column stands on a row of its own.
  if (column >= width && content.length > 0) starts.push(content.length);
  return { starts, indent };
}

/** Where an item's content begins, as an offset and as the column its other rows are indented to; both 0 for other lines. */
function hangOf(content: string, width: number): { indent: number; to: number } {
  const mark = readLineMark(content);
  if (!mark) return { indent: 0, to: 0 };
  let column = 0;
  for (let at = 0; at < mark.to; at++) column += widthAt(content, at, at + 1, column, width);
  return column <= width * INDENT_SHARE ? { indent: column, to: mark.to } : { indent: 0, to: 0 };
}
