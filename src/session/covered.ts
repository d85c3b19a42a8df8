import type { State } from "./state.ts";
import { lineTyped } from "./typed-line.ts";

/** Whether anything lies over the screens that has the keys: what comes up by itself waits until it is gone. */
export function isCovered(state: State): boolean {
  const { editing, dialog, deciding, drafts, palette, picker, sources, view } = state;
  const over = [editing, dialog, deciding, palette, picker, sources, view.help];
  return over.some((each) => each !== null) || drafts?.open === true || lineTyped(state) !== null;
}
