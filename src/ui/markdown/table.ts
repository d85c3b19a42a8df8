import type { AlignType, Table } from "mdast";
import { lineWidth, wrapSegments } from "../wrap.ts";
import { type Definitions, inlineSegments } from "./inline.ts";
import type { Segment, StyledLine } from "./styled.ts";

/** A narrower column shows nothing that can be read, and the widest cluster must fit. */
const LEAST_COLUMN = 4;
const GAP: Segment = { text: " │ ", role: "table" };

/** A table with its columns under each other; where it is too wide, the widest columns wrap their cells. */
export function layoutTable(table: Table, width: number, definitions: Definitions): StyledLine[] {
  const rows = table.children.map((row, i) =>
    row.children.map((cell) => inlineSegments(cell.children, i === 0 ? "strong" : "text", definitions)),
  );
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const room = width - GAP.text.length * (columns - 1);
  // Too many columns for the screen: each row becomes a paragraph.
  if (room < columns * LEAST_COLUMN) return rows.flatMap((row) => wrapSegments(withGaps(row), width, 2));
  const natural = Array.from({ length: columns }, (_, i) => naturalWidth(rows.map((row) => row[i] ?? [])));
  const widths = shrink(natural, room);
  const aligned = rows.map((row) => layoutRow(row, widths, table.align ?? []));
  const rule: Segment = { text: widths.map((column) => "─".repeat(column)).join("─┼─"), role: "table" };
  return [...aligned[0]!, [rule], ...aligned.slice(1).flat()];
}

/** The column widths that fit the room: the narrow ones as they are, the others all cut to the same width. */
export function shrink(natural: readonly number[], room: number): number[] {
  let limit = Math.max(...natural);
  const fits = (): boolean => natural.reduce((sum, column) => sum + Math.min(column, limit), 0) <= room;
  while (limit > LEAST_COLUMN && !fits()) limit--;
  return natural.map((column) => Math.min(column, limit));
}

function naturalWidth(cells: readonly StyledLine[]): number {
  return Math.max(1, ...cells.map(lineWidth));
}

function withGaps(cells: readonly StyledLine[]): Segment[] {
  return cells.flatMap((cell, i) => (i === 0 ? cell : [GAP, ...cell]));
}

function layoutRow(
  cells: readonly StyledLine[],
  widths: readonly number[],
  align: readonly AlignType[],
): StyledLine[] {
  const wrapped = widths.map((column, i) => wrapSegments(cells[i] ?? [], column));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    withGaps(widths.map((column, i) => pad(wrapped[i]![at] ?? [], column, align[i] ?? null))),
  );
}

function pad(line: StyledLine, width: number, align: AlignType): StyledLine {
  const missing = Math.max(0, width - lineWidth(line));
  const left = align === "right" ? missing : align === "center" ? Math.floor(missing / 2) : 0;
  return [...blanks(left), ...line, ...blanks(missing - left)];
}

function blanks(columns: number): StyledLine {
  return columns > 0 ? [{ text: " ".repeat(columns), role: "text" }] : [];
}
