import type { Command } from "./commands/command.ts";
import type { State } from "./state.ts";

/** The keys that give a command just now: its own, or those somebody has set for it. */
export function keysOf(_state: Pick<State, "settings">, command: Command): readonly string[] {
  return command.keys;
}
