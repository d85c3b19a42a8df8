import { type Buffer, bufferText, caretOf } from "./buffer.ts";
import { offsetAt, placeOf, rowEnd } from "./caret-place.ts";
import { boundaryAfter, boundaryBefore } from "./clusters.ts";
import { wrapOf } from "./soft-wrap.ts";
import { wordBack, wordForward } from "./words.ts";

/** Where a motion starts and in what layout: rows are those of a text area of that size. */
export interface Start {
  readonly buffer: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Where a motion ends; moves up and down hand on the column they would like to be in. */
export interface Target {
  readonly head: number;
  readonly goal?: number;
}

/** The ways a caret moves, by the name they have in command ids. */
export type MotionId = keyof typeof motions;

/** Every way to move; deleting and selecting are built on the same ones, so that they always agree. */
export const motions = {
  left: ({ buffer }) => ({ head: stepBack(buffer) }),
  right: ({ buffer }) => ({ head: stepForward(buffer) }),
  "word-left": ({ buffer }) => ({ head: wordBack(bufferText(buffer), caretOf(buffer)) }),
  "word-right": ({ buffer }) => ({ head: wordForward(bufferText(buffer), caretOf(buffer)) }),
  "line-start": (start) => ({ head: rowOf(start).from }),
  "line-end": (start) => ({ head: rowOf(start).to }),
  up: (start) => moveRows(start, -1),
  down: (start) => moveRows(start, 1),
  "page-up": (start) => moveRows(start, -pageOf(start)),
  "page-down": (start) => moveRows(start, pageOf(start)),
  "paragraph-up": ({ buffer }) => ({ head: paragraphBack(buffer) }),
  "paragraph-down": ({ buffer }) => ({ head: paragraphForward(buffer) }),
  start: () => ({ head: 0 }),
  end: ({ buffer }) => ({ head: buffer.state.doc.length }),
} satisfies Record<string, (start: Start) => Target>;

/** One row of the page before stays in sight, to read on from. */
function pageOf({ height }: Start): number {
  return Math.max(1, height - 1);
}

function rowOf({ buffer, width }: Start): { from: number; to: number } {
  const wrap = wrapOf(buffer, width);
  const { row } = placeOf(wrap, caretOf(buffer));
  return { from: wrap.rows[row]!.from, to: rowEnd(wrap, row) };
}

function moveRows({ buffer, width }: Start, rows: number): Target {
  const wrap = wrapOf(buffer, width);
  const { head, goalColumn } = buffer.state.selection.main;
  const place = placeOf(wrap, head);
  const last = wrap.rows.length - 1;
  // From the outermost row there is still somewhere to go: the text's end.
  if (rows < 0 && place.row === 0) return { head: 0 };
  if (rows > 0 && place.row === last) return { head: wrap.text.length };
  const column = goalColumn ?? place.column;
  const row = Math.max(0, Math.min(last, place.row + rows));
  return { head: offsetAt(wrap, { row, column }), goal: column };
}

function stepBack({ state }: Buffer): number {
  const { head } = state.selection.main;
  const { from, text } = state.doc.lineAt(head);
  return head === from ? Math.max(0, head - 1) : from + boundaryBefore(text, head - from);
}

function stepForward({ state }: Buffer): number {
  const { head } = state.selection.main;
  const { from, to, text } = state.doc.lineAt(head);
  return head === to ? Math.min(state.doc.length, head + 1) : from + boundaryAfter(text, head - from);
}

function paragraphBack({ state: { doc, selection } }: Buffer): number {
  for (let number = doc.lineAt(selection.main.head).number - 1; number >= 1; number--) {
    const { from, text } = doc.line(number);
    if (isBlankLine(text) && !isBlankLine(doc.line(number + 1).text)) return from;
  }
  return 0;
}

function paragraphForward({ state: { doc, selection } }: Buffer): number {
  for (let number = doc.lineAt(selection.main.head).number + 1; number <= doc.lines; number++) {
    const { from, text } = doc.line(number);
    if (isBlankLine(text) && !isBlankLine(doc.line(number - 1).text)) return from;
  }
  return doc.length;
}

function isBlankLine(line: string): boolean {
  return line.trim() === "";
}
