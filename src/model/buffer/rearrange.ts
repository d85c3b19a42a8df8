import { EditorSelection } from "@codemirror/state";
import { type Buffer, changeInOneStep } from "./buffer.ts";
import { boundaryAfter, boundaryBefore } from "./clusters.ts";
import { touchedLines } from "./touched-lines.ts";

/** Swaps the clusters around the caret, at a line's end the two before it, and goes behind them; needs two in the line. */
export function transpose(buffer: Buffer, time: number): Buffer {
  const { doc, selection } = buffer.state;
  const { head, empty } = selection.main;
  const { from, text } = doc.lineAt(head);
  if (!empty || head === from) return buffer;
  // A caret within a cluster counts as one behind it.
  const caret = boundaryAfter(text, boundaryBefore(text, head - from));
  const middle = caret === text.length ? boundaryBefore(text, caret) : caret;
  if (middle === 0) return buffer;
  const start = boundaryBefore(text, middle);
  const end = boundaryAfter(text, middle);
  const insert = text.slice(middle, end) + text.slice(start, middle);
  const changes = { from: from + start, to: from + end, insert };
  const behind = EditorSelection.cursor(from + end);
  return changeInOneStep(buffer, { changes, selection: behind, userEvent: "move.transpose" }, time);
}

/** Moves the lines a selection touches, and the selection with them, past the line above (-1) or below (1). */
export function moveLines(buffer: Buffer, direction: -1 | 1, time: number): Buffer {
  const { doc, selection } = buffer.state;
  const lines = touchedLines(buffer);
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const passed = direction < 0 ? first.number - 1 : last.number + 1;
  if (passed < 1 || passed > doc.lines) return buffer;
  const { from, to, text } = doc.line(passed);
  const changes =
    direction < 0
      ? [
          { from, to: to + 1 },
          { from: last.to, insert: `\n${text}` },
        ]
      : [
          { from: first.from, insert: `${text}\n` },
          { from: from - 1, to },
        ];
  const shift = direction * (text.length + 1);
  // A selection down to the start of the line below may reach past the end of the text then.
  const moved = (offset: number) => Math.min(doc.length, offset + shift);
  const { anchor, head } = selection.main;
  const goesAlong = EditorSelection.range(moved(anchor), moved(head));
  return changeInOneStep(buffer, { changes, selection: goesAlong, userEvent: "move.line" }, time);
}
