import { type Area, READABLE_COLUMNS, ROWS_ABOVE, screenRows } from "./layout.ts";
import type { Size } from "./state.ts";

/** How the conflict screen fills the window: both versions above, the text written in place of both below. */
export interface DecidingLayout {
  /** The rows both versions have while a text is written. */
  readonly above: number;
  readonly text: Area;
}

/** Lays the conflict screen out for the window. */
export function decidingLayout(size: Size): DecidingLayout {
  const rows = screenRows(size);
  const height = Math.max(2, Math.floor(rows / 3));
  // A rule with its words stands between the two.
  const above = Math.max(1, rows - height - 1);
  const width = Math.min(Math.max(10, size.columns - 2), READABLE_COLUMNS);
  return { above, text: { x: 1, y: ROWS_ABOVE + above + 1, width, height } };
}
