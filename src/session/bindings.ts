import type { Command, Place } from "./commands/command.ts";
import { showKey } from "./key-names.ts";
import type { State } from "./state.ts";

/** What the keys follow from. */
type Bound = Pick<State, "bindings">;

/** The keys that give a command just now: its own, or those somebody has set for it. Those of an inner place may come before them. */
export function keysOf({ bindings }: Bound, { id }: Command): readonly string[] {
  return bindings.keys.get(id) ?? [];
}

/** The command a key gives in one place; undefined for a key without one there. */
export function commandIn({ bindings }: Bound, place: Place, key: string): Command | undefined {
  return bindings.places.get(place)?.get(key);
}

/** The key of a command as people write it; null where it has none. */
export function shownKey({ bindings }: Bound, id: string): string | null {
  const [key] = bindings.keys.get(id) ?? [];
  return key === undefined ? null : showKey(key);
}

/** The key of a command, for a sentence that names it; where it has none, what gives the command all the same. */
export function keyFor(state: Bound, id: string): string {
  return shownKey(state, id) ?? "the palette";
}
