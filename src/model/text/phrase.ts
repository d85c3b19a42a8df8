import type { Where } from "../repository/repository.ts";
import { printable } from "../text/printable.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** The longest a fact may be, in characters: a command it quotes is whole. */
export const LONGEST_FACT = 240;

// Read beyond what is shown: a password that is cut off from its `@` would be taken for a host.
const LONGEST_SIGN_IN = 1000;

/** A number and what is counted: `1 test`, `12 tests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A number of things and which comes first, ready to be put into a phrase: `1 test: a`, `12 tests, the first a`. */
export function countedFrom(count: number, one: string, first: string, many = `${one}s`): string {
  return `${counted(count, one, many)}${count === 1 ? ":" : ", the first"} ${first}`;
}

/** As many of the words as there is room for, in characters: `a, b and c`, or `a, b and 7 more`. The first one always stands. */
export function listed(words: readonly string[], room = 100): string {
  const whole = written(words, words.length);
  if (whole.length <= room) return whole;
  const tooMany = words.findIndex((_, i) => i > 0 && written(words, i + 1).length > room);
  return written(words, tooMany === -1 ? words.length : tooMany);
}

function written(words: readonly string[], shown: number): string {
  const rest = words.length - shown;
  const last = rest > 0 ? `${rest} more` : words[shown - 1];
  const others = words.slice(0, rest > 0 ? shown : shown - 1);
  return others.length === 0 ? (last ?? "") : `${others.join(", ")} and ${last}`;
}

/** Text of a file as code in a phrase: safe to show, no longer than `most` characters. */
export function code(text: string, most = 40): string {
  return `\`${bounded(text, most).replaceAll("`", "'")}\``;
}

/** As many of the texts as there is room for, each as code of at most `most` characters. */
export function codes(texts: readonly string[], room = 100, most = 40): string {
  return listed(
    texts.map((text) => code(text, most)),
    room,
  );
}

/** A path as code in a phrase; of a long one the end, from a folder on. */
export function pathCode(path: string, most = 40): string {
  if (path.length <= most) return code(path, most);
  const end = path.slice(path.length - most + 2);
  return code(`…${end.slice(Math.max(0, end.indexOf("/")))}`, most);
}

/** Text of a file as it is: safe to show, without who signs in to its addresses, blanks in a row as one, no longer than `most` characters. */
export function bounded(raw: string, most: number): string {
  const text = withoutCredentials(raw.slice(0, most * 4 + LONGEST_SIGN_IN));
  const some = printable(text.slice(0, most * 4))
    .replace(/\s+/g, " ")
    .trim();
  const isCut = some.length > most || text.length > most * 4;
  return isCut ? printable(`${some.slice(0, most - 1).trimEnd()}…`) : some;
}

/** Text of a file as it is, without the signs within a line that Markdown would take for its own. */
export function plainText(text: string, most: number): string {
  const some = text
    .slice(0, most * 4)
    .replace(/[`*<>[\]|\\~]/g, "")
    // An address would be a link, a name between these an entity; an underscore is itself between letters alone.
    .replace(/:\/+/g, ":")
    .replace(/&+(?=#?\w+;)/g, "")
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu, "");
  return bounded(some, most);
}

/** The values of a list, each once, in their order. */
export function once<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** The values that have the same key, by key, in the order in which the keys come first. */
export function grouped<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Where some things stand, without the rest of what is known of them. */
export function placesOf(found: readonly Where[]): Where[] {
  return found.map(({ path, line }) => ({ path, line }));
}

/** The files in which some things stand, as code, as many as there is room for. */
export function filesOf(found: readonly Where[], room = 80): string {
  return listed(once(found.map(({ path }) => pathCode(path))), room);
}
