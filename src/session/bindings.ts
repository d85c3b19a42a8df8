import { remembered } from "../model/remembered.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { Command, Place } from "./commands/command.ts";
import { showKey } from "./key-names.ts";
import { type Bindings, resolveBindings } from "./resolve-bindings.ts";
import type { State } from "./state.ts";

/** What the keys follow from. */
type Set = Pick<State, "settings">;

let known: readonly Command[] = [];

/** Makes the commands known that keys are for. The keymap does, once: commands name each other's keys, so that they cannot be imported here. */
export function knowCommands(commands: readonly Command[]): void {
  known = commands;
}

const bindingsOf = remembered((keys: Settings["keys"]): Bindings => {
  if (known.length === 0) throw new Error("No command is known before the keymap is loaded.");
  return resolveBindings(known, keys);
});

/** The keys that give a command just now: its own, or those somebody has set for it. Those of an inner place may come before them. */
export function keysOf({ settings }: Set, command: Command): readonly string[] {
  return bindingsOf(settings.keys).keys.get(command.id) ?? command.keys;
}

/** Every command there is, for whoever the commands themselves need: these cannot import them. */
export function allCommands(): readonly Command[] {
  return known;
}

/** The command a key gives in one place; undefined for a key without one there. */
export function commandIn({ settings }: Set, place: Place, key: string): Command | undefined {
  return bindingsOf(settings.keys).places.get(place)?.get(key);
}

/** The key of a command as people write it; null where it has none. */
export function shownKey({ settings }: Set, id: string): string | null {
  const [key] = bindingsOf(settings.keys).keys.get(id) ?? [];
  return key === undefined ? null : showKey(key);
}

/** The key of a command, for a sentence that names it; where it has none, what gives the command all the same. */
export function keyFor(state: Set, id: string): string {
  return shownKey(state, id) ?? "the palette";
}

/** What is wrong with the keys somebody has set, each in a sentence that names the setting; what is wrong is left out. */
export function readBindings(keys: Settings["keys"]): { readonly complaints: readonly string[] } {
  return bindingsOf(keys);
}
