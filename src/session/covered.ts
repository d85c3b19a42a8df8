import type { State } from "./state.ts";

/** Whether anything lies over the screens that has the keys: what comes up by itself waits until it is gone. */
export function isCovered({
  editing,
  dialog,
  deciding,
  drafts,
  palette,
  picker,
  sources,
  copyTo,
  view,
}: State): boolean {
  const over = [editing, dialog, deciding, palette, picker, sources, copyTo, view.help];
  return over.some((each) => each !== null) || drafts?.open === true || view.find?.typing === true;
}
