import type { Size } from "./state.ts";

/** The smallest window the screens fit into. */
export const SMALLEST: Size = { columns: 60, rows: 16 };

/** From this width on, list and detail stand side by side. */
export const TWO_PANES_FROM = 100;

/** Whether a window is too small to show anything but how large it must be. */
export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** Whether list and detail are shown side by side. */
export function hasTwoPanes({ columns }: Size): boolean {
  return columns >= TWO_PANES_FROM;
}

/** Lines of the frame above a screen: file, tabs, rule. */
export const ROWS_ABOVE = 3;

/** Lines of the frame below a screen: notice, rule, footer. */
export const ROWS_BELOW = 3;

/** The rows a screen has for itself. */
export function screenRows({ rows }: Size): number {
  return Math.max(1, rows - ROWS_ABOVE - ROWS_BELOW);
}

/** A rectangle of the window, in columns and rows from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// Above the text: title, gauge, rule, and two lines that keep the question in sight.
const EDITOR_HEAD = 5;
const EDITOR_MARGIN = 1;
const READABLE_COLUMNS = 100;

/** Where the text of an answer is written. Lines wider than a page are hard to read, so it does not grow beyond that. */
export function editorArea(size: Size): Area {
  const width = Math.max(10, Math.min(size.columns - 2 * EDITOR_MARGIN, READABLE_COLUMNS));
  const height = Math.max(1, screenRows(size) - EDITOR_HEAD);
  return { x: EDITOR_MARGIN, y: ROWS_ABOVE + EDITOR_HEAD, width, height };
}
