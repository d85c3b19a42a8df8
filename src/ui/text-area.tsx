import { Box, Text, useCursor } from "ink";
import { memo, type ReactNode, useContext, useLayoutEffect, useReducer, useRef } from "react";
import { type Buffer, caretOf } from "../model/buffer/buffer.ts";
import { placeOf } from "../model/buffer/caret-place.ts";
import { wrapOf } from "../model/buffer/soft-wrap.ts";
import { paint } from "./paint.ts";
import { usePointed } from "./pointer.tsx";
import { RowPainter, type RowPiece, type TextMark } from "./text-row.ts";
import { ThemeContext } from "./use-look.ts";

/** What a text area draws and where; `origin` is its top left corner in Ink's whole output, in columns and rows. */
export interface TextAreaProps {
  readonly buffer: Buffer;
  readonly marks?: readonly TextMark[];
  readonly width: number;
  readonly height: number;
  readonly focused: boolean;
  readonly origin: { readonly x: number; readonly y: number };
  /** The caret is to go to a cell of the text, in the rows and columns it is laid out in; `extend`: what is selected goes on to there. */
  readonly onCell?: (row: number, column: number, extend: boolean) => void;
}

/** The visible rows of a text being written, with the terminal's own cursor at the caret while focused. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { buffer, marks = [], width, height, focused, origin, onCell } = props;
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const lastTop = useRef(0);
  // What is looked at with the wheel stays until something is done in the text.
  const lookedAt = useRef<Buffer | null>(null);
  const wrap = wrapOf(buffer, width);
  const caret = placeOf(wrap, caretOf(buffer));
  const top =
    lookedAt.current === buffer
      ? Math.min(lastTop.current, lastTopOf(wrap.rows.length, height))
      : keepInView(lastTop.current, caret.row, height, wrap.rows.length);
  const isCaretShown = caret.row >= top && caret.row < top + height;
  useLayoutEffect(() => {
    lastTop.current = top;
  });
  const scroll = (lines: number) => {
    lastTop.current = Math.max(0, Math.min(lastTopOf(wrap.rows.length, height), lastTop.current + lines));
    lookedAt.current = buffer;
    drawAnew();
  };
  const area = usePointed((gesture, { x, y }) => {
    if (gesture.kind === "wheel") scroll(gesture.lines);
    else onCell?.(lastTop.current + y, x, gesture.kind === "drag");
    return true;
  });
  const painter = new RowPainter(wrap, buffer, marks);
  const visible = wrap.rows.slice(top, top + height).map((_row, i) => top + i);
  return (
    <Box ref={area} flexDirection="column" flexShrink={0} width={width} height={height} overflowY="hidden">
      {visible.map((index) => (
        <RowText key={index} pieces={painter.pieces(index)} />
      ))}
      {focused && isCaretShown && <Cursor x={origin.x + caret.column} y={origin.y + caret.row - top} />}
    </Box>
  );
}

const lastTopOf = (rows: number, height: number) => Math.max(0, rows - height);

/** One row; drawn anew only when it looks different. */
const RowText = memo(
  function RowText({ pieces }: { readonly pieces: readonly RowPiece[] }): ReactNode {
    const theme = useContext(ThemeContext);
    return <Text wrap="truncate">{paint(pieces, theme)}</Text>;
  },
  ({ pieces: a }, { pieces: b }) =>
    a === b ||
    (a.length === b.length &&
      a.every(
        (piece, i) =>
          piece.text === b[i]!.text && piece.role === b[i]!.role && piece.selected === b[i]!.selected,
      )),
);

/** A component of its own, because an unfocused area must not touch the cursor: Ink has one for the whole screen. */
function Cursor({ x, y }: { x: number; y: number }): ReactNode {
  useCursor().setCursorPosition({ x, y });
  return null;
}

function keepInView(top: number, row: number, height: number, rows: number): number {
  const highest = Math.max(0, rows - height);
  return Math.max(0, Math.min(Math.max(Math.min(top, row), row - height + 1), highest));
}
