import type { Settings } from "../model/settings/settings.ts";
import { nearestName } from "../model/text/nearest-name.ts";
import { printable } from "../model/text/printable.ts";
import type { Command, Place } from "./commands/command.ts";
import { readKeyName } from "./key-names.ts";
import { OPEN_TOGETHER, takesLetters } from "./key-places.ts";

/** The keys of all commands as they hold. */
export interface Bindings {
  /** Every command there is, for those that need the others: commands cannot import one another's list. */
  readonly commands: readonly Command[];
  /** The keys of each command, by its id. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** The command each key gives in a place. */
  readonly places: ReadonlyMap<Place, ReadonlyMap<string, Command>>;
  /** What is wrong with the keys that were set; each a sentence. */
  readonly complaints: readonly string[];
}

/** Whoever has misspelt more has another program's file. */
const MOST_GUESSES = 20;

/** This one quits everywhere, whatever is set. */
const QUITS = "ctrl+c";

// The inner place a text is typed into uses these itself.
const TYPES = /^(?:.|space|backspace|delete|left|right)$/su;

/** Puts the keys that were set over those the commands come with: see `overriding` and `keepNeeded`. */
export function resolveBindings(commands: readonly Command[], set: Settings["keys"]): Bindings {
  const complaints: string[] = [];
  const own = overriding(commands, set, complaints);
  const keys = keepNeeded(commands, own, complaints);
  const places = new Map<Place, Map<string, Command>>();
  for (const command of commands) {
    const here = places.get(command.place) ?? new Map<string, Command>();
    places.set(command.place, here);
    for (const key of keys.get(command.id)!) if (!here.has(key)) here.set(key, command);
  }
  return { commands, keys, places, complaints };
}

type Own = Map<string, readonly string[]>;

/** The keys that were set, as far as they can be: of two commands that could be given by one key at once, the first has it. */
function overriding(commands: readonly Command[], set: Settings["keys"], complaints: string[]): Own {
  const own: Own = new Map();
  const taken = new Map<string, string>();
  for (const [id, names] of Object.entries(set)) {
    const command = commands.find((each) => each.id === id);
    const complain = (what: string) => complaints.push(`keys, ${printable(id).slice(0, 80)}: ${what}.`);
    if (!command) {
      const names = complaints.length < MOST_GUESSES ? commands.map((each) => each.id) : [];
      const near = nearestName(id, names);
      complain(`there is no such command${near === null ? "" : `; the nearest is ${near}`}`);
      continue;
    }
    const keys = new Set<string>();
    for (const name of names) {
      const read = keyIn(command, name);
      const other =
        "key" in read ? places(command.place).map((place) => taken.get(`${place} ${read.key}`)) : [];
      const first = other.find((taker) => taker !== undefined && taker !== id);
      if ("why" in read) complain(`"${printable(name).slice(0, 40)}" cannot be bound: ${read.why}`);
      else if (first) complain(`${read.key} is set for ${first} already`);
      else keys.add(read.key);
    }
    if (keys.size === 0 && names.length > 0) continue;
    for (const key of keys) taken.set(`${command.place} ${key}`, id);
    // What quits everywhere stays.
    own.set(id, [...keys, ...command.keys.filter((key) => key === QUITS && !keys.has(key))]);
  }
  return own;
}

function keyIn(command: Command, name: string): ReturnType<typeof readKeyName> {
  const read = readKeyName(name);
  if ("why" in read) return read;
  const types = takesLetters(command.place) && TYPES.test(read.key);
  if (types && !command.keys.includes(read.key)) return { why: "it is for typing there" };
  if (read.key === QUITS && !command.keys.includes(QUITS)) return { why: "it quits, wherever one is" };
  return read;
}

/** The places in which a key can be looked up together with this one. */
function places(place: Place): readonly Place[] {
  return [...new Set([place, ...OPEN_TOGETHER.filter((open) => open.includes(place)).flat()])];
}

/** All keys, once no command is without one that needs one: a key that was set for another, or for nothing, is given back. */
function keepNeeded(commands: readonly Command[], own: Own, complaints: string[]): Bindings["keys"] {
  const needed = own.size === 0 ? [] : commands.filter(({ needsKey }) => needsKey);
  for (;;) {
    const keys = withDefaults(commands, own);
    const lacking = needed.find((command) => isOutOfReach(command, commands, keys));
    if (!lacking) return keys;
    const { id } = lacking;
    if (own.get(id)?.length === 0) {
      complaints.push(`keys, ${id}: it needs a key; it keeps ${lacking.keys.join(", ")}.`);
      own.delete(id);
      continue;
    }
    const kept = lacking.keys.includes("esc") ? "esc" : lacking.keys[0]!;
    const taker = commands.find(
      (command) =>
        command !== lacking &&
        places(lacking.place).includes(command.place) &&
        own.get(command.id)?.includes(kept),
    );
    // What was set for the command itself is reached nowhere, and gives way.
    if (!taker) {
      if (!own.delete(id)) return keys;
      continue;
    }
    complaints.push(`keys, ${taker.id}: ${kept} stays with ${id}, which has no other key.`);
    const left = own.get(taker.id)!.filter((key) => key !== kept);
    if (left.length > 0) own.set(taker.id, left);
    else own.delete(taker.id);
  }
}

/** What was set, and of all other commands the keys they come with that were not set for another one there. */
function withDefaults(commands: readonly Command[], own: Own): Map<string, readonly string[]> {
  const taken = new Set<string>();
  for (const { id, place } of commands)
    for (const key of own.get(id) ?? []) for (const inner of innerTo(place)) taken.add(`${inner} ${key}`);
  return new Map(
    commands.map(({ id, place, keys }) => [
      id,
      own.get(id) ?? keys.filter((key) => !taken.has(`${place} ${key}`)),
    ]),
  );
}

/** A place, and those in which its keys are looked up after theirs: a key that was set for it comes before those. */
function innerTo(place: Place): readonly Place[] {
  return [place, ...OPEN_TOGETHER.filter((open) => open.at(-1) === place).map((open) => open[0]!)];
}

/** Whether somewhere in its place no key gives the command. */
function isOutOfReach(command: Command, commands: readonly Command[], keys: Bindings["keys"]): boolean {
  const mine = keys.get(command.id)!;
  return OPEN_TOGETHER.filter((open) => open.includes(command.place)).some((open) => {
    const inner = open.slice(0, open.indexOf(command.place));
    const hidden = new Set(
      commands.filter(({ place }) => inner.includes(place)).flatMap(({ id }) => keys.get(id)!),
    );
    return !mine.some((key) => !hidden.has(key));
  });
}
