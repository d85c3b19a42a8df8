import stringWidth from "string-width";
import { printable } from "../text/printable.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Measuring a cluster costs some microseconds, and a text has few different ones. */
const widths = new Map<string, number>();
const KNOWN_WIDTHS = 5000;

/** What is wider (stacked marks, pasted noise) is taken apart: in one piece it might fit no row, no table cell. */
const WIDEST_CLUSTER = 4;

/** What is drawn on the character before it, and on a circle where there is none. */
const DRAWN_ON_ANOTHER = /^[\p{M}\p{Join_Control}]/u;

/** Calls `visit` for each cluster, the smallest piece of a text that a caret steps over and a row never splits. */
export function forEachCluster(text: string, visit: (from: number, to: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (columnsAlone(text, at) > 0 && (at + 1 === text.length || columnsAlone(text, at + 1) > 0)) {
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
  if ((shown.length === 1 && columnsAlone(shown, 0) > 0) || stringWidth(shown) > 0) return shown;
  // Every other character of no width would stay apart from the circle, and the two be measured as two.
  return DRAWN_ON_ANOTHER.test(shown) ? `◌${shown}` : "\ufffd";
}

/** The columns a cluster takes when drawn, 1 or more; a tab's width depends on where it stands, here it counts as one. */
export function clusterWidth(text: string, from: number, to: number): number {
  const alone = to - from === 1 ? columnsAlone(text, from) : 0;
  if (alone > 0) return alone;
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
  const start = sureBoundaryBefore(text, offset);
  let boundary = text.length;
  forEachCluster(text.slice(start, sureBoundaryAfter(text, offset + 1)), (_from, to) => {
    if (start + to > offset && start + to < boundary) boundary = start + to;
  });
  return boundary;
}

/** The last cluster boundary before an offset: where the caret goes to the left. */
export function boundaryBefore(text: string, offset: number): number {
  const start = sureBoundaryBefore(text, offset - 1);
  let boundary = 0;
  forEachCluster(text.slice(start, sureBoundaryAfter(text, offset)), (from) => {
    if (start + from < offset) boundary = start + from;
  });
  return boundary;
}

/**
 * The columns of a character that never shares a grapheme with another of its kind; 0 for every other. Latin letters, typographic
 * punctuation, the signs screens are drawn with and the common scripts of East Asia are the fast lane for most of a text: to measure one
 * character beyond them makes the system prepare its tables, which takes longer than drawing a screen.
 */
function columnsAlone(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x300) return 1;
  if (code < 0x3000) return isNarrowSign(code) ? 1 : 0;
  const wide =
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x309b && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    code === 0x3001 ||
    code === 0x3002;
  return wide ? 2 : 0;
}

/** Punctuation, arrows, mathematical operators, lines and blocks, ticks and crosses. */
function isNarrowSign(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2190 && code <= 0x2319) ||
    (code >= 0x2500 && code <= 0x25fc) ||
    (code >= 0x25ff && code <= 0x2613) ||
    (code >= 0x270c && code <= 0x2727) ||
    code === 0x2387
  );
}

/** The last place at or before an offset where two characters stand that are surely apart, else the text's start. */
function sureBoundaryBefore(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isSureBoundary(text, at)) at--;
  return Math.max(0, at);
}

function sureBoundaryAfter(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at < text.length && !isSureBoundary(text, at)) at++;
  return Math.min(at, text.length);
}

function isSureBoundary(text: string, at: number): boolean {
  return columnsAlone(text, at - 1) > 0 && columnsAlone(text, at) > 0;
}

/** Segments from `start` to the next place that is surely a boundary, and returns that place. */
function visitStretch(text: string, start: number, visit: (from: number, to: number) => void): number {
  const end = sureBoundaryAfter(text, start + 1);
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
