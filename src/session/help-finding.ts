import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";

/** Takes what is typed to find in the help; it begins at its first line, as other lines are left of it. */
export function changeHelpFind(state: State, query: string): State {
  return { ...state, view: { ...state.view, help: 0, helpFind: { query, typing: true } } };
}

/** Whether letters are typed to find in the help. */
export function isFindingInHelp({ view }: State): boolean {
  return view.help !== null && view.helpFind?.typing === true;
}

const SCROLLS = ["up", "down", "pgup", "pgdn"];

/** What a key does while one types to find in the help; null for a key that acts as it does without. Letters are text. */
export function pressInHelpFind(state: State, key: string): Step | null {
  if (SCROLLS.includes(key)) return null;
  const { helpFind } = state.view;
  const ended = key === "enter" && helpFind?.query ? { ...helpFind, typing: false } : null;
  if (key !== "esc" && key !== "enter") return stay(state);
  return stay({ ...state, view: { ...state.view, help: 0, helpFind: ended } });
}
