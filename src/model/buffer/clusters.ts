import stringWidth from "string-width";
import { printable } from "../text/printable.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** No two characters below this one ever share a grapheme, and each takes one column: the fast lane for most of a text. */
const FIRST_COMBINING = 0x300;

/** Wider than any cluster a person writes; what is wider (stacked marks, pasted noise) would fit no row in one piece. */
const WIDEST_CLUSTER = 8;

/** Calls `visit` for each cluster, the smallest piece of a text that a caret steps over and a row never splits. */
export function forEachCluster(text: string, visit: (from: number, to: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (isPlain(text, at) && (at + 1 === text.length || isPlain(text, at + 1))) {
      visit(at, at + 1);
      at += 1;
    } else {
      at = visitStretch(text, at, visit);
    }
  }
}

/** What is drawn for a cluster: nothing in it is obeyed by the terminal, and it always takes at least one column. */
export function shownCluster(cluster: string): string {
  const shown = printable(cluster);
  return stringWidth(shown) > 0 ? shown : `◌${shown}`;
}

/** The columns a cluster takes when drawn, 1 or more; a tab's width depends on where it stands, here it counts as one. */
export function clusterWidth(text: string, from: number, to: number): number {
  if (to - from === 1 && isPlain(text, from)) return 1;
  return Math.max(1, stringWidth(printable(text.slice(from, to))));
}

/** The first cluster boundary behind an offset: where the caret goes to the right. */
export function boundaryAfter(text: string, offset: number): number {
  let boundary = text.length;
  forEachCluster(text, (_from, to) => {
    if (to > offset && to < boundary) boundary = to;
  });
  return boundary;
}

/** The last cluster boundary before an offset: where the caret goes to the left. */
export function boundaryBefore(text: string, offset: number): number {
  let boundary = 0;
  forEachCluster(text, (from) => {
    if (from < offset) boundary = from;
  });
  return boundary;
}

function isPlain(text: string, at: number): boolean {
  return text.charCodeAt(at) < FIRST_COMBINING;
}

/** Segments from `start` to the next place that is surely a boundary (two plain characters), and returns that place. */
function visitStretch(text: string, start: number, visit: (from: number, to: number) => void): number {
  let end = start + 1;
  while (end < text.length && !(isPlain(text, end - 1) && isPlain(text, end))) end++;
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    const from = start + index;
    const to = from + segment.length;
    // Four code units cannot be wider than the limit, so most clusters are not measured here.
    if (to - from > 4 && clusterWidth(text, from, to) > WIDEST_CLUSTER) visitCodePoints(segment, from, visit);
    else visit(from, to);
  }
  return end;
}

function visitCodePoints(segment: string, start: number, visit: (from: number, to: number) => void): void {
  let from = start;
  for (const character of segment) {
    visit(from, from + character.length);
    from += character.length;
  }
}
