import { offsetAt, placeOf, rowEnd } from "./caret-place.ts";
import { boundaryAfter, boundaryBefore } from "./clusters.ts";
import { softWrap } from "./soft-wrap.ts";

/** Where a motion starts and in what layout: rows are those of a text area of that size. */
export interface Start {
  readonly text: string;
  readonly head: number;
  readonly goal: number | undefined;
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

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Every way to move; deleting and selecting are built on the same ones, so that they always agree. */
export const motions = {
  left: ({ text, head }) => ({ head: stepBack(text, head) }),
  right: ({ text, head }) => ({ head: stepForward(text, head) }),
  "word-left": ({ text, head }) => ({ head: wordBack(text, head) }),
  "word-right": ({ text, head }) => ({ head: wordForward(text, head) }),
  "line-start": (start) => ({ head: rowOf(start).from }),
  "line-end": (start) => ({ head: rowOf(start).to }),
  up: (start) => moveRows(start, -1),
  down: (start) => moveRows(start, 1),
  "page-up": (start) => moveRows(start, -pageOf(start)),
  "page-down": (start) => moveRows(start, pageOf(start)),
  start: () => ({ head: 0 }),
  end: ({ text }) => ({ head: text.length }),
} satisfies Record<string, (start: Start) => Target>;

/** One row of the page before stays in sight, to read on from. */
function pageOf({ height }: Start): number {
  return Math.max(1, height - 1);
}

function rowOf({ text, head, width }: Start): { from: number; to: number } {
  const wrap = softWrap(text, width);
  const { row } = placeOf(wrap, head);
  return { from: wrap.rows[row]!.from, to: rowEnd(wrap, row) };
}

function moveRows({ text, head, goal, width }: Start, rows: number): Target {
  const wrap = softWrap(text, width);
  const place = placeOf(wrap, head);
  const last = wrap.rows.length - 1;
  // From the outermost row there is still somewhere to go: the text's end.
  if (rows < 0 && place.row === 0) return { head: 0 };
  if (rows > 0 && place.row === last) return { head: text.length };
  const column = goal ?? place.column;
  const row = Math.max(0, Math.min(last, place.row + rows));
  return { head: offsetAt(wrap, { row, column }), goal: column };
}

function stepBack(text: string, head: number): number {
  const { from, content } = lineAround(text, head);
  return head === from ? Math.max(0, head - 1) : from + boundaryBefore(content, head - from);
}

function stepForward(text: string, head: number): number {
  const { from, to, content } = lineAround(text, head);
  return head === to ? Math.min(text.length, head + 1) : from + boundaryAfter(content, head - from);
}

function wordBack(text: string, head: number): number {
  for (let to = head; to > 0; ) {
    const from = chunkStart(text, to);
    const word = [...words.segment(text.slice(from, to))].findLast((segment) => segment.isWordLike);
    if (word) {
      // A boundary between words may lie inside a cluster; the caret never does.
      const line = lineAround(text, from + word.index);
      return line.from + boundaryBefore(line.content, from + word.index + 1 - line.from);
    }
    to = from;
  }
  return 0;
}

function wordForward(text: string, head: number): number {
  const from = chunkStart(text, head);
  for (const { index, segment, isWordLike } of words.segment(text.slice(from))) {
    const end = from + index + segment.length;
    if (!isWordLike || end <= head) continue;
    const line = lineAround(text, end);
    return line.from + boundaryAfter(line.content, end - 1 - line.from);
  }
  return text.length;
}

/** Back over blanks, then to where the stretch before them begins: finding words in a whole text would take long. */
function chunkStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text, at - 1)) at--;
  while (at > 0 && !isBlank(text, at - 1)) at--;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10;
}

function lineAround(text: string, offset: number): { from: number; to: number; content: string } {
  const from = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const to = end === -1 ? text.length : end;
  return { from, to, content: text.slice(from, to) };
}
