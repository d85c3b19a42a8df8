import type { Command } from "./commands/command.ts";
import type { State } from "./state.ts";
import { notify, type Step, stay } from "./step.ts";

/** Gives a command; one that cannot act just now says why. */
export function giveCommand(state: State, command: Command, time: number): Step {
  const reason = command.whyNot?.(state) ?? null;
  return reason === null ? command.run(state, time) : notify(stay(state), "info", reason, "key");
}

/** The state without a notice that the next key, or click, takes away. */
export function withoutOldNotice(state: State): State {
  return state.notice?.until === "key" ? { ...state, notice: null } : state;
}
