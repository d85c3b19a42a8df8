import type { Size } from "./state.ts";

/** The smallest window the screens fit into. */
export const SMALLEST: Size = { columns: 60, rows: 16 };

/** From this width on, list and detail stand side by side. */
export const TWO_PANES_FROM = 100;

/** Longer lines are hard to read, and what stands at their ends is hard to see together: what is wider stays empty. */
export const READABLE_COLUMNS = 110;

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
  const room = Math.min(size.columns - 5, 2 * READABLE_COLUMNS);
  const list = Math.floor(room / 2);
  return { list, detail: room - list };
}

/** The columns of what goes across both panes, a blank on either side of it. */
export function acrossWidth(size: Size): number {
  const { list, detail } = paneWidths(size);
  return hasTwoPanes(size) ? list + 3 + detail : list;
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
