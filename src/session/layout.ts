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

/** The columns that list and detail have for themselves; in a narrow window each has all of it. */
export function paneWidths(size: Size): { readonly list: number; readonly detail: number } {
  if (!hasTwoPanes(size)) return { list: size.columns - 2, detail: size.columns - 2 };
  // A blank before the list, a line with a blank on either side, a blank at the end.
  const list = Math.floor((size.columns - 5) / 2);
  return { list, detail: size.columns - 5 - list };
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
