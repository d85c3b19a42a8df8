import type { Effect, Message } from "./message.ts";
import type { State } from "./state.ts";
import { update } from "./update.ts";

/** Holds the one state of a session and tells who looks at it when it changes. */
export interface Store {
  readonly state: () => State;
  readonly dispatch: (message: Message) => void;
  /** Calls `listener` after each change; gives back how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Runs an effect; what comes of it is dispatched. */
export type RunEffect = (effect: Effect, store: Store) => void;

/** A store that runs the effects update asks for. Messages are taken one after the other, those from within an effect too. */
export function createStore(initial: State, run: RunEffect): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  const store: Store = {
    state: () => state,
    dispatch: (message) => {
      const step = update(state, message);
      const changed = step.state !== state;
      state = step.state;
      for (const effect of step.effects) run(effect, store);
      if (changed) for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
