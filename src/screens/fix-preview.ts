import { excerpt } from "../model/text/excerpt.ts";
import type { Hunk } from "../session/problem-preview.ts";
import type { Piece } from "../ui/line.tsx";
import type { Segment } from "../ui/markdown/styled.ts";
import { wrapSegments } from "../ui/wrap.ts";
import { markDifference } from "./difference.ts";

/** Lines a fix changes, before and after, with their number; of a long one the words around those in which they differ. */
export function hunkLines({ line, before, after }: Hunk, width: number): Piece[][] {
  const marked = markDifference(before ?? "", after ?? "");
  const [old, fresh] = [shorten(marked[0], marked[1]), shorten(marked[1], marked[0])];
  const number = String(line);
  const below = before === null ? number : " ".repeat(number.length);
  return [
    ...(before === null ? [] : side(`${number} − `, old, width)),
    ...(after === null ? [] : side(`${below} + `, fresh, width)),
  ];
}

function side(sign: string, text: readonly Segment[], width: number): Piece[][] {
  const head: Segment = { text: sign, role: "muted" };
  const shown: readonly Segment[] = text.length > 0 ? text : [{ text: "(an empty line)", role: "muted" }];
  return wrapSegments([head, ...shown], width, sign.length).map((line) => [...line]);
}

/** Characters kept of what is the same on each side of a difference, and of what differs. */
const BESIDE = 30;
const MOST_DIFFERING = 160;

function shorten(text: readonly Segment[], other: readonly Segment[]): Segment[] {
  const isMarked = [...text, ...other].some(({ role }) => role === "differs");
  return text.map((segment, i) => {
    if (!isMarked || segment.role === "differs")
      return { ...segment, text: excerpt(segment.text, 0, MOST_DIFFERING).text };
    // What differs may have nothing beside it on this side, and then both ends lead to it.
    const start = i === 0 && text.length > 1 ? 0 : BESIDE;
    const end = i === text.length - 1 && text.length > 1 ? 0 : BESIDE;
    return { ...segment, text: endsOf(segment.text, start, end) };
  });
}

/** The beginning and the end of a text, parted where words are. */
function endsOf(text: string, start: number, end: number): string {
  if (text.length <= start + end + BESIDE) return text;
  const head = text.slice(0, start).replace(/\S*$/, "");
  const tail = end === 0 ? "" : text.slice(-end).replace(/^\S*/, "");
  return `${head}…${tail}`;
}
