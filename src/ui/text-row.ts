import { type Buffer, selectionOf } from "../model/buffer/buffer.ts";
import { forEachColumn } from "../model/buffer/caret-place.ts";
import { shownCluster } from "../model/buffer/clusters.ts";
import type { SoftWrap } from "../model/buffer/soft-wrap.ts";
import type { Span } from "../model/document/edit.ts";
import { type ScannedLine, scanMarkdown } from "../model/markdown/scan.ts";
import { fitText } from "./fit.ts";
import type { Role } from "./theme.ts";
import { ROLE_OF_TOKEN } from "./token-roles.ts";

/** A stretch of a text that something is to be said about, and what: a short sentence that stands behind its line. */
export interface TextMark extends Span {
  readonly role: "fault" | "doubt";
  readonly note: string;
}

/** A stretch of a row in one look. */
export interface RowPiece {
  readonly text: string;
  readonly role: Role;
  readonly selected: boolean;
}

// A note that is cut to less says nothing.
const LEAST_NOTE = 12;
const NOTE_GAP = 2;

/** Draws the rows of a text: styled as the Markdown it is, marked where something is wrong, with the selection. */
export class RowPainter {
  private readonly lines: readonly ScannedLine[];
  private readonly selection: Span;

  constructor(
    private readonly wrap: SoftWrap,
    buffer: Buffer,
    private readonly marks: readonly TextMark[],
  ) {
    this.lines = scanMarkdown(wrap.text);
    this.selection = selectionOf(buffer);
  }

  /** The pieces of one row, from left to right; a selected newline shows as one selected blank. */
  pieces(index: number): readonly RowPiece[] {
    const { wrap, selection } = this;
    const { from, to, line } = wrap.rows[index]!;
    const selected = selection.from < selection.to && selection.from <= to && from <= selection.to;
    if (selected || this.marksIn(this.lines[line]!).length > 0) return this.paint(index);
    return plainRow(this.lines[line]!, from, to, wrap, () => this.paint(index));
  }

  private marksIn({ from, to }: Span): readonly TextMark[] {
    return this.marks.filter((mark) => mark.from <= to && from <= mark.to);
  }

  private paint(index: number): RowPiece[] {
    const { wrap, selection } = this;
    const row = wrap.rows[index]!;
    const pieces: { text: string; role: Role; selected: boolean }[] = [];
    const add = (text: string, role: Role, selected: boolean): void => {
      const last = pieces.at(-1);
      if (last && last.role === role && last.selected === selected) last.text += text;
      else pieces.push({ text, role, selected });
    };
    if (row.indent > 0) add(" ".repeat(row.indent), "text", false);
    const roleAt = this.roles(index);
    let end = row.indent;
    forEachColumn(wrap, index, (from, to, start, column) => {
      const tab = wrap.text.charCodeAt(from) === 9;
      const text = tab ? " ".repeat(column - start) : shownCluster(wrap.text.slice(from, to));
      add(text, roleAt(from), selection.from <= from && from < selection.to);
      end = column;
    });
    const endsLine = wrap.rows[index + 1]?.line !== row.line;
    const newline = endsLine && index + 1 < wrap.rows.length;
    const newlineSelected = newline && selection.from <= row.to && row.to < selection.to;
    // An empty Text would take no row at all.
    if (pieces.length === 0 || newlineSelected) add(" ", "text", newlineSelected);
    return endsLine ? [...pieces, ...this.note(row.line, wrap.width - end - 1)] : pieces;
  }

  // Rows are drawn from left to right, so the tokens are walked along.
  private roles(index: number): (offset: number) => Role {
    const row = this.wrap.rows[index]!;
    const line = this.lines[row.line]!;
    const marks = this.marks.filter(({ from, to }) => from < row.to && row.from < to);
    let at = 0;
    return (offset) => {
      const mark = marks.find(({ from, to }) => from <= offset && offset < to);
      if (mark) return mark.role;
      const { tokens } = line;
      while (at < tokens.length - 1 && line.from + tokens[at]!.to <= offset) at++;
      return ROLE_OF_TOKEN[tokens[at]?.kind ?? "text"];
    };
  }

  private note(line: number, room: number): RowPiece[] {
    const { from, to } = this.lines[line]!;
    const mark = this.marks.find((mark) => mark.from >= from && mark.from <= to);
    if (!mark || room < LEAST_NOTE + NOTE_GAP) return [];
    const sign = mark.role === "fault" ? "✗" : "▲";
    const text = fitText(`${sign} ${mark.note}`, room - NOTE_GAP);
    return [
      { text: " ".repeat(NOTE_GAP), role: "text", selected: false },
      { text, role: mark.role === "fault" ? "bad" : "warn", selected: false },
    ];
  }
}

// Tokens are the same array as long as a line stays what it is, so they stand for it: a row that nobody touches is painted once.
const painted = new WeakMap<ScannedLine["tokens"], Map<string, readonly RowPiece[]>>();

function plainRow(
  line: ScannedLine,
  from: number,
  to: number,
  { width }: SoftWrap,
  paint: () => readonly RowPiece[],
): readonly RowPiece[] {
  const key = `${width}:${from - line.from}:${to - line.from}`;
  let rows = painted.get(line.tokens);
  if (!rows) {
    rows = new Map();
    painted.set(line.tokens, rows);
  }
  const known = rows.get(key);
  if (known) return known;
  const pieces = paint();
  rows.set(key, pieces);
  return pieces;
}
