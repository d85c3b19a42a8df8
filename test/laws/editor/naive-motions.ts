import { boundariesAround, lastOffset, offsetIn, placeIn, rowsOf } from "./naive-layout.ts";

/** A way to move, by its name in command ids. */
export type Motion =
  | "left"
  | "right"
  | "word-left"
  | "word-right"
  | "line-start"
  | "line-end"
  | "up"
  | "down"
  | "page-up"
  | "page-down"
  | "paragraph-up"
  | "paragraph-down"
  | "start"
  | "end";

interface From {
  readonly text: string;
  readonly head: number;
  readonly goal: number | undefined;
  readonly width: number;
  readonly height: number;
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Where a motion ends, and the column it would like to keep. */
export function moveFrom(motion: Motion, from: From): { head: number; goal?: number } {
  const { text, head, height } = from;
  const page = Math.max(1, height - 1);
  switch (motion) {
    case "left":
      return {
        head: boundariesAround(text, head).boundaries.findLast((at) => at < head) ?? Math.max(0, head - 1),
      };
    case "right":
      return {
        head:
          boundariesAround(text, head).boundaries.find((at) => at > head) ?? Math.min(text.length, head + 1),
      };
    case "word-left":
      return { head: wordStart(text, head) };
    case "word-right":
      return { head: wordEnd(text, head) };
    case "line-start":
    case "line-end":
      return { head: rowEdge(motion, from) };
    case "up":
      return vertically(from, -1);
    case "down":
      return vertically(from, 1);
    case "page-up":
      return vertically(from, -page);
    case "page-down":
      return vertically(from, page);
    case "paragraph-up":
      return { head: paragraphStart(text, head) };
    case "paragraph-down":
      return { head: paragraphEnd(text, head) };
    case "start":
      return { head: 0 };
    case "end":
      return { head: text.length };
  }
}

function wordStart(text: string, head: number): number {
  const word = [...words.segment(text.slice(0, head))].findLast(({ isWordLike }) => isWordLike);
  if (!word) return 0;
  return boundariesAround(text, word.index).boundaries.findLast((at) => at <= word.index)!;
}

function wordEnd(text: string, head: number): number {
  const ends = [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => index + segment.length);
  const end = ends.find((at) => at > head);
  return end === undefined ? text.length : boundariesAround(text, end).boundaries.find((at) => at >= end)!;
}

function rowEdge(motion: "line-start" | "line-end", { text, head, width }: From): number {
  const rows = rowsOf(text, width);
  const { row } = placeIn(text, rows, head, width);
  return motion === "line-start" ? rows[row]!.from : lastOffset(text, rows, row);
}

function vertically({ text, head, goal, width }: From, by: number): { head: number; goal?: number } {
  const rows = rowsOf(text, width);
  const place = placeIn(text, rows, head, width);
  if (by < 0 && place.row === 0) return { head: 0 };
  if (by > 0 && place.row === rows.length - 1) return { head: text.length };
  const column = goal ?? place.column;
  const row = Math.min(rows.length - 1, Math.max(0, place.row + by));
  return { head: offsetIn(text, rows, row, column, width), goal: column };
}

// The blank lines right above a paragraph: those with text on the next line, seen from where the caret is.
function paragraphStart(text: string, head: number): number {
  const lines = linesOf(text);
  const own = lines.findLastIndex(({ from }) => from <= head);
  const above = lines
    .slice(1, own + 1)
    .filter(({ blank }, i) => blank && !lines[i + 2]?.blank && i + 1 < own);
  return above.at(-1)?.from ?? 0;
}

function paragraphEnd(text: string, head: number): number {
  const lines = linesOf(text);
  const own = lines.findLastIndex(({ from }) => from <= head);
  return lines.find(({ blank }, i) => i > own && blank && !lines[i - 1]!.blank)?.from ?? text.length;
}

function linesOf(text: string): { from: number; blank: boolean }[] {
  let from = 0;
  return text.split("\n").map((line) => {
    const at = from;
    from += line.length + 1;
    return { from: at, blank: /^\s*$/.test(line) };
  });
}
