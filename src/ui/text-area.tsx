import { Box, Text, useCursor } from "ink";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { type Buffer, bufferText, caretOf, selectionOf } from "../model/buffer/buffer.ts";
import { forEachColumn, placeOf } from "../model/buffer/caret-place.ts";
import { shownCluster } from "../model/buffer/clusters.ts";
import { type SoftWrap, softWrap } from "../model/buffer/soft-wrap.ts";
import type { Span } from "../model/document/edit.ts";

/** What a text area draws and where; `origin` is its top left corner in Ink's whole output, in columns and rows. */
export interface TextAreaProps {
  readonly buffer: Buffer;
  readonly width: number;
  readonly height: number;
  readonly focused: boolean;
  readonly origin: { readonly x: number; readonly y: number };
  /** The first row shown, where somebody else scrolls; it still gives way to the caret. */
  readonly scrollTop?: number;
}

/** The visible rows of a text being written, with the terminal's own cursor at the caret while focused. */
export function TextArea({ buffer, width, height, focused, origin, scrollTop }: TextAreaProps): ReactNode {
  const lastTop = useRef(0);
  const wrap = softWrap(bufferText(buffer), width);
  const caret = placeOf(wrap, caretOf(buffer));
  const top = keepInView(scrollTop ?? lastTop.current, caret.row, height, wrap.rows.length);
  useLayoutEffect(() => {
    lastTop.current = top;
  });
  const selection = selectionOf(buffer);
  const visible = wrap.rows
    .slice(top, top + height)
    .map((_row, i) => ({ index: top + i, pieces: rowPieces(wrap, top + i, selection) }));
  return (
    <Box flexDirection="column" flexShrink={0} width={width} height={height} overflow="hidden">
      {visible.map(({ index, pieces }) => (
        <Text key={index} wrap="truncate">
          {pieces.map(({ text, from, selected }) => (
            <Text key={from} inverse={selected}>
              {text}
            </Text>
          ))}
        </Text>
      ))}
      {focused && <Cursor x={origin.x + caret.column} y={origin.y + caret.row - top} />}
    </Box>
  );
}

/** A component of its own, because an unfocused area must not touch the cursor: Ink has one for the whole screen. */
function Cursor({ x, y }: { x: number; y: number }): ReactNode {
  useCursor().setCursorPosition({ x, y });
  return null;
}

interface Piece {
  text: string;
  readonly from: number;
  readonly selected: boolean;
}

/** A row as it is drawn, cut where the selection begins and ends; a selected newline shows as one selected blank. */
function rowPieces(wrap: SoftWrap, index: number, selection: Span): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, text: string): void => {
    const selected = selection.from <= from && from < selection.to;
    const last = pieces.at(-1);
    if (last && last.selected === selected) last.text += text;
    else pieces.push({ text, from, selected });
  };
  forEachColumn(wrap, index, (from, to, start, end) => {
    const tab = wrap.text.charCodeAt(from) === 9;
    add(from, tab ? " ".repeat(end - start) : shownCluster(wrap.text.slice(from, to)));
  });
  const { to, line } = wrap.rows[index]!;
  const following = wrap.rows[index + 1];
  const endsLine = following !== undefined && following.line !== line;
  // An empty Text would take no row at all.
  if (pieces.length === 0 || (endsLine && selection.from <= to && to < selection.to)) add(to, " ");
  return pieces;
}

function keepInView(top: number, row: number, height: number, rows: number): number {
  const highest = Math.max(0, rows - height);
  return Math.max(0, Math.min(Math.max(Math.min(top, row), row - height + 1), highest));
}
