import type { Text } from "@codemirror/state";
import type { Span } from "../document/edit.ts";
import { LineCache } from "../text/line-cache.ts";
import { type Buffer, bufferText } from "./buffer.ts";
import { type LineLayout, wrapLine } from "./wrap-line.ts";

/**
 * A visual row: a stretch of the text without its newline, the index of the logical line it belongs to, and the empty columns
 * drawn before it (0 in a line's first row).
 */
export interface Row extends Span {
  readonly line: number;
  readonly indent: number;
}

/** A text laid out in rows. The rows follow each other without gap or overlap; between two lines stands the newline. */
export interface SoftWrap {
  readonly text: string;
  readonly width: number;
  readonly rows: readonly Row[];
}

const layouts = new LineCache<LineLayout>();
const wraps = new WeakMap<Text, SoftWrap>();
const pieces = new WeakMap<Text, Piece>();

/** The rows of a piece of a document, as if it were a text of its own. */
interface Piece {
  readonly width: number;
  readonly rows: readonly Row[];
}

/** Breaks a text into rows that a person can edit in, `width` columns wide; items of lists and quotes hang. */
export function softWrap(text: string, width: number): SoftWrap {
  return { text, width, rows: rowsOf(text.split("\n"), (line) => wrapLine(line, width)) };
}

/** A buffer's text in rows. Asked for again before the next change it costs nothing, and after one, what changed. */
export function wrapOf(buffer: Buffer, width: number): SoftWrap {
  const { doc } = buffer.state;
  const known = wraps.get(doc);
  if (known?.width === width) return known;
  const rows: Row[] = [];
  addRows(rows, doc, width, 0, 0);
  const wrap = { text: bufferText(buffer), width, rows };
  wraps.set(doc, wrap);
  return wrap;
}

/** A document is a tree of pieces of some lines each, and one that did not change is the very piece it was before. */
function addRows(rows: Row[], node: Text, width: number, from: number, line: number): void {
  if (node.children) {
    for (const child of node.children) {
      addRows(rows, child, width, from, line);
      from += child.length + 1;
      line += child.lines;
    }
    return;
  }
  for (const row of pieceRows(node, width))
    rows.push({ from: from + row.from, to: from + row.to, line: line + row.line, indent: row.indent });
}

function pieceRows(leaf: Text, width: number): readonly Row[] {
  const known = pieces.get(leaf);
  if (known?.width === width) return known.rows;
  const rows = rowsOf(leaf.iterLines(), (line) => knownLayout(line, width));
  pieces.set(leaf, { width, rows });
  return rows;
}

function knownLayout(line: string, width: number): LineLayout {
  return layouts.get(width, line) ?? layouts.keep(width, line, wrapLine(line, width));
}

function rowsOf(lines: Iterable<string>, layOut: (line: string) => LineLayout): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let line = 0;
  for (const content of lines) {
    const { starts, indent } = layOut(content);
    for (let i = 0; i < starts.length; i++) {
      const to = from + (starts[i + 1] ?? content.length);
      rows.push({ from: from + starts[i]!, to, line, indent: i === 0 ? 0 : indent });
    }
    from += content.length + 1;
    line += 1;
  }
  return rows;
}
