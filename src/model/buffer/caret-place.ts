import { boundaryBefore, forEachCluster } from "./clusters.ts";
import type { Row, SoftWrap } from "./soft-wrap.ts";
import { widthAt } from "./wrap-line.ts";

/** Where an offset is seen: the index of its row and the column in it, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a caret at an offset is drawn; where one row ends and the next begins in the same line, that is the next one. */
export function placeOf(wrap: SoftWrap, offset: number): Place {
  const row = rowIndexAt(wrap.rows, offset);
  let column = wrap.rows[row]!.indent;
  forEachColumn(wrap, row, (_from, to, _start, end) => {
    if (to <= offset) column = end;
  });
  return { row, column };
}

/** The offset of a caret in a row at a column, or the nearest before it that is no cluster's inside. */
export function offsetAt(wrap: SoftWrap, place: Place): number {
  const { from } = wrap.rows[place.row]!;
  let offset = from;
  forEachColumn(wrap, place.row, (_from, to, _start, end) => {
    if (end <= place.column) offset = to;
  });
  return Math.min(offset, rowEnd(wrap, place.row));
}

/** The last offset whose caret is drawn in a row: its end, or in a row that goes on, before its last cluster. */
export function rowEnd(wrap: SoftWrap, index: number): number {
  const row = wrap.rows[index]!;
  const next = wrap.rows[index + 1];
  if (next?.line !== row.line) return row.to;
  return row.from + boundaryBefore(wrap.text.slice(row.from, row.to), row.to - row.from);
}

/** Calls `visit` for each cluster of a row with the columns it fills, counted from the edge: the first begins at the indent. */
export function forEachColumn(
  wrap: SoftWrap,
  index: number,
  visit: (from: number, to: number, start: number, end: number) => void,
): void {
  const row = wrap.rows[index]!;
  const content = wrap.text.slice(row.from, row.to);
  let column = row.indent;
  forEachCluster(content, (from, to) => {
    const end = column + widthAt(content, from, to, column, wrap.width);
    visit(row.from + from, row.from + to, column, end);
    column = end;
  });
}

/** The index of the last row that begins at or before an offset. */
function rowIndexAt(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
