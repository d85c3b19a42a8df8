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
}

const MOST_ABOUT = 4;
// The place, and a blank row below it.
const PLACE_ROWS = 2;

/** Lays out the lines that are looked at: the place is in sight, with a third of the rows above it, until somebody scrolls. */
export function linesLayout(state: State): LinesLayout {
  const { size, sources } = state;
  const about = wrapAbout(selectedSource(state)?.text ?? "", paneWidths(size).detail);
  const height = Math.max(1, screenRows(size) - about.length - PLACE_ROWS);
  const excerpt = shownExcerpt(state);
  const count = excerpt?.ok ? excerpt.lines.length : 0;
  const limit = Math.max(0, count - height);
  const line = shownPlace(state)?.line ?? null;
  const place = line === null || !excerpt?.ok ? 0 : line - excerpt.from;
  const wanted = sources?.scroll ?? place - Math.floor(height / 3);
  return { about, height, top: within(wanted, limit + 1), limit };
}

/** Whether the list gives way to the lines: in a narrow window they take turns. */
export function showsLinesAlone({ size, sources }: State): boolean {
  return !hasTwoPanes(size) && sources?.pane === "lines";
}

function wrapAbout(sentence: string, width: number): string[] {
  const text = printable(sentence);
  const rows = softWrap(text, width).rows.map(({ from, to }) => text.slice(from, to).trimEnd());
  if (rows.length <= MOST_ABOUT) return rows;
  return [...rows.slice(0, MOST_ABOUT - 1), `${rows[MOST_ABOUT - 1]!.slice(0, width - 2)} …`];
}
