import type { Message } from "./message.ts";
import type { State } from "./state.ts";

const KEYS: readonly Message["type"][] = ["key", "typed", "pasted", "pointed"];

/**
 * With reduced motion nothing on the screen goes away by itself: notices and marks of what is new stay until the next key, and nothing
 * counts up. This is the state a message finds: whoever presses a key has seen what stood there.
 */
export function withoutSeen(state: State, { type }: Message): State {
  if (!state.settings.reducedMotion || !KEYS.includes(type)) return state;
  return state.notice || state.fresh ? { ...state, notice: null, fresh: null } : state;
}

/** Takes a notice away whose time is over. */
export function endNotice(state: State, id: number): State {
  return state.notice?.id === id && !state.settings.reducedMotion ? { ...state, notice: null } : state;
}

/** Takes the marks of a change away whose time is over. */
export function endFresh(state: State, id: number): State {
  return state.fresh?.id === id && !state.settings.reducedMotion ? { ...state, fresh: null } : state;
}

/** Whether what is under way is shown as it goes on. */
export function countsUp({ settings }: State): boolean {
  return !settings.reducedMotion;
}
