import { keyFor, shownKey } from "./bindings.ts";
import type { State } from "./state.ts";
import type { ScreenId } from "./view.ts";

/** The key that puts back what is offered: another one while an answer is being written. */
export function putBackKey(state: State): string {
  return keyFor(state, state.editing ? "editor.put-back" : "app.put-back");
}

/** The key that asks where a copy of the report is to go. */
export function copyKey(state: State): string {
  return keyFor(state, state.editing ? "editor.copy-report" : "app.copy");
}

/** A screen as the tabs name it, behind its key. */
export function behindKey(state: Pick<State, "bindings">, screen: ScreenId, title: string): string {
  const key = shownKey(state, `screen.${screen}`);
  return key === null ? title : `${key} ${title}`;
}
