import stringWidth from "string-width";
import { printable } from "../text/printable.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Measuring a cluster costs some microseconds, and a text has few different ones. */
const widths = new Map<string, number>();
const KNOWN_WIDTHS = 5000;

/** What is wider (stacked marks, pasted noise) is taken apart: in one piece it might fit no row, no table cell. */
const WIDEST_CLUSTER = 4;

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
  const cluster = text.slice(from, to);
  const known = widths.get(cluster);
  if (known !== undefined) return known;
  const width = Math.max(1, stringWidth(printable(cluster)));
  if (widths.size >= KNOWN_WIDTHS) widths.clear();
  widths.set(cluster, width);
  return width;
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

/**
 * Latin letters and typographic punctuation: two of them never share a grapheme, and each takes one column. This is the
 * fast lane for most of a text.
 */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x300 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
}

/** Segments from `start` to the next place that is surely a boundary (two plain characters), and returns that place. */
function visitStretch(text: string, start: number, visit: (from: number, to: number) => void): number {
  let end = start + 1;
  while (end < text.length && !(isPlain(text, end - 1) && isPlain(text, end))) end++;
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    const from = start + index;
    const to = from + segment.length;
    // Two code units cannot be wider than that, so most clusters are not measured here.
    if (to - from > 2 && clusterWidth(text, from, to) > WIDEST_CLUSTER) visitCodePoints(segment, from, visit);
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
