import stringWidth from "string-width";
import { printable } from "../../../src/model/text/printable.ts";
import { readItem } from "./naive-lists.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A row as the reference draws it: offsets in the text, the line it belongs to, the columns left free before it. */
export interface NaiveRow {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly indent: number;
}

/** The clusters of a line, one after the other; one wider than 4 columns counts as its characters. */
export function clustersOf(line: string): string[] {
  const clusters = [...graphemes.segment(line)].map(({ segment }) => segment);
  return clusters.flatMap((cluster) => (cluster.length > 2 && widthOf(cluster) > 4 ? [...cluster] : cluster));
}

/** The offsets in a line at which a caret may stand. */
export function boundariesOf(line: string): number[] {
  const boundaries = [0];
  for (const cluster of clustersOf(line)) boundaries.push(boundaries.at(-1)! + cluster.length);
  return boundaries;
}

/** The clusters' boundaries of the line around an offset, as offsets in the text. */
export function boundariesAround(
  text: string,
  offset: number,
): { from: number; to: number; boundaries: number[] } {
  const from = text.slice(0, offset).split("\n").slice(0, -1).join("\n").length;
  const start = text.slice(0, offset).includes("\n") ? from + 1 : 0;
  const line = text.slice(start).split("\n")[0]!;
  return { from: start, to: start + line.length, boundaries: boundariesOf(line).map((at) => start + at) };
}

/** The columns of a cluster that begins at a column: a tab reaches to the next stop of 4 within the row. */
export function columnsAt(cluster: string, column: number, width: number): number {
  if (!cluster.startsWith("\t")) return widthOf(cluster);
  const stops = [1, 2, 3, 4].find((step) => (column + step) % 4 === 0)!;
  return column + stops > width ? Math.max(1, width - column) : stops;
}

/** The whole text in rows, broken between its blanks, words and wide clusters. */
export function rowsOf(text: string, width: number): NaiveRow[] {
  const rows: NaiveRow[] = [];
  let from = 0;
  for (const [line, content] of text.split("\n").entries()) {
    const { starts, indent } = breakLine(content, width);
    starts.forEach((start, i) => {
      const to = from + (starts[i + 1] ?? content.length);
      rows.push({ from: from + start, to, line, indent: i > 0 ? indent : 0 });
    });
    from += content.length + 1;
  }
  return rows;
}

// Pieces that stay together: blanks and wide clusters alone, narrow ones as a word.
function tokensOf(line: string): string[][] {
  const tokens: string[][] = [];
  let inWord = false;
  for (const cluster of clustersOf(line)) {
    const narrow = cluster !== " " && cluster !== "\t" && widthOf(cluster) === 1;
    if (narrow && inWord) tokens.at(-1)!.push(cluster);
    else tokens.push([cluster]);
    inWord = narrow;
  }
  return tokens;
}

function breakLine(line: string, width: number): { starts: number[]; indent: number } {
  const item = readItem(line);
  const markColumns = item ? columnsFrom(0, [...line.slice(0, item.content)], width) : 0;
  const hangs = item !== null && markColumns <= width / 3;
  const indent = hangs ? markColumns : 0;
  const starts = [0];
  let first = 0;
  let column = 0;
  let at = 0;
  const breakHere = (offset: number) => {
    starts.push(offset);
    first = indent;
    column = indent;
  };
  for (const token of tokensOf(line)) {
    if (token[0] === " " || token[0] === "\t") {
      if (column >= width) breakHere(at);
      column += columnsAt(token[0], column, width);
      at += 1;
      continue;
    }
    const whole = token.reduce((sum, cluster) => sum + widthOf(cluster), 0);
    const parted = token.length === 1 || !hangs || at > item.content;
    if (column > first && column + whole > width - 1 && parted) breakHere(at);
    for (const cluster of token) {
      if (column > first && column + widthOf(cluster) > width - 1) breakHere(at);
      column += widthOf(cluster);
      at += cluster.length;
    }
  }
  if (column >= width && line !== "") starts.push(line.length);
  return { starts, indent };
}

function columnsFrom(start: number, clusters: readonly string[], width: number): number {
  return clusters.reduce((column, cluster) => column + columnsAt(cluster, column, width), start);
}

/** The index of the row an offset is drawn in, and its column there. */
export function placeIn(text: string, rows: readonly NaiveRow[], offset: number, width: number) {
  const row = rows.findLastIndex(({ from }) => from <= offset);
  const { from, indent } = rows[row]!;
  const before = boundariesOf(text.slice(from, rows[row]!.to)).findLast((at) => from + at <= offset)!;
  return { row, column: columnsFrom(indent, clustersOf(text.slice(from, from + before)), width) };
}

/** The offset in a row that is nearest to a column from the left, the last place a caret is drawn in it at most. */
export function offsetIn(
  text: string,
  rows: readonly NaiveRow[],
  index: number,
  goal: number,
  width: number,
) {
  const { from, to, indent } = rows[index]!;
  let offset = from;
  let column = indent;
  for (const cluster of clustersOf(text.slice(from, to))) {
    column += columnsAt(cluster, column, width);
    if (column > goal) break;
    offset += cluster.length;
  }
  return Math.min(offset, lastOffset(text, rows, index));
}

/** Where a row ends for a caret: a row that goes on in the next ends before its last cluster. */
export function lastOffset(text: string, rows: readonly NaiveRow[], index: number): number {
  const { from, to, line } = rows[index]!;
  if (rows[index + 1]?.line !== line) return to;
  return from + (boundariesOf(text.slice(from, to)).at(-2) ?? 0);
}

const widths = new Map<string, number>();

function widthOf(cluster: string): number {
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  const width = Math.max(1, stringWidth(printable(cluster)));
  widths.set(cluster, width);
  return width;
}
