import { softWrap } from "../model/buffer/soft-wrap.ts";
import { printable } from "../model/text/printable.ts";
import { hasTwoPanes, paneWidths, screenRows } from "./layout.ts";
import { selectedSource, shownExcerpt, shownPlace } from "./source-rows.ts";
import type { State } from "./state.ts";
import { within } from "./within.ts";

/** How the lines of a file fill their pane. */
export interface LinesLayout {
  /** The sentence they are about, in rows. */
  readonly about: readonly string[];
  /** The rows for the lines themselves. */
  readonly height: number;
  /** The first line shown, counted from the first that was read. */
  readonly top: number;
  /** The last place `top` can have. */
  readonly limit: number;
  /** The columns that the numbers of the lines take. */
  readonly digits: number;
  /** The line of the place itself, in rows: all of it can be read. Without tabs, and printable. */
  readonly marked: readonly string[];
}

const MOST_ABOUT = 4;
// The place, and a blank row below it.
const PLACE_ROWS = 2;
/** Columns before and behind the number of a line. */
const GUTTER = 5;
// Tabs would be one column each.
const TAB = "    ";

/** Lays out the lines that are looked at: the place is in sight, with a third of the rows above it, until somebody scrolls. */
export function linesLayout(state: State): LinesLayout {
  const { size, sources } = state;
  const { detail } = paneWidths(size);
  const about = wrapAbout(selectedSource(state)?.text ?? "", detail);
  const height = Math.max(1, screenRows(size) - about.length - PLACE_ROWS);
  const excerpt = shownExcerpt(state);
  const count = excerpt?.ok ? excerpt.lines.length : 0;
  const line = shownPlace(state)?.line ?? null;
  const place = line === null || !excerpt?.ok ? 0 : line - excerpt.from;
  const digits = excerpt?.ok ? String(excerpt.from + count - 1).length : 0;
  const text = line === null || !excerpt?.ok ? undefined : excerpt.lines[place];
  const marked = text === undefined ? [] : wrapCode(text, detail - digits - GUTTER);
  const limit = Math.max(0, count + Math.max(0, marked.length - 1) - height);
  const wanted = sources?.scroll ?? place - Math.floor(height / 3);
  return { about, height, top: within(wanted, limit + 1), limit, digits, marked };
}

/** Whether the list gives way to the lines: in a narrow window they take turns. */
export function showsLinesAlone({ size, sources }: State): boolean {
  return !hasTwoPanes(size) && sources?.pane === "lines";
}

/** A line of a file as it is drawn. */
export function shownCode(line: string): string {
  return printable(line.replaceAll("\t", TAB));
}

function wrapCode(line: string, width: number): string[] {
  const text = shownCode(line);
  return softWrap(text, width).rows.map(
    ({ from, to, indent }) => `${" ".repeat(indent)}${text.slice(from, to)}`,
  );
}

function wrapAbout(sentence: string, width: number): string[] {
  const text = printable(sentence);
  const rows = softWrap(text, width).rows.map(({ from, to }) => text.slice(from, to).trimEnd());
  if (rows.length <= MOST_ABOUT) return rows;
  return [...rows.slice(0, MOST_ABOUT - 1), `${rows[MOST_ABOUT - 1]!.slice(0, width - 2)} …`];
}
