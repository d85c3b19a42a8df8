import { COMMANDS } from "../session/keymap.ts";
import type { State } from "../session/state.ts";
import { notify, type Step, stay } from "../session/step.ts";

/** What a typed line leads to: what is said at once, and what the session does; what follows from that is said as it happens. */
export interface Reply {
  readonly said: readonly string[];
  readonly step: Step;
}

/** A reply that only says something. */
export function tell(state: State, ...said: readonly string[]): Reply {
  return { said, step: stay(state) };
}

/** A reply that only does something. */
export function act(step: Step): Reply {
  return { said: [], step };
}

/** Goes on from a step; what both ask of the world is asked. */
export function andThen({ state, effects }: Step, next: (state: State) => Step): Step {
  const after = next(state);
  return { state: after.state, effects: [...effects, ...after.effects] };
}

/** Gives one of the session's own commands, by its id, just as its key would: where it cannot act, it says why. */
export function give(state: State, id: string, time: number): Step {
  const command = COMMANDS.find((command) => command.id === id);
  if (!command) throw new Error(`there is no command ${id}`);
  const reason = command.whyNot?.(state) ?? null;
  return reason === null ? command.run(state, time) : notify(stay(state), "info", reason, "key");
}

/** What one of the session's commands would say against it just now; null when it can act. */
export function whyNot(state: State, id: string): string | null {
  return COMMANDS.find((command) => command.id === id)?.whyNot?.(state) ?? null;
}
