import { copyOf } from "./copy-of.ts";

/** How much one generation holds: what is known of a text of a million characters stays known as a whole. */
const GENERATION_SIZE = 3_000_000;

/** What an entry costs beside its characters, counted in characters, so that many short lines are bounded too. */
const ENTRY_SIZE = 100;

type Generation<Value> = Map<string | number, Map<string, Value>>;

/**
 * What is known of lines already seen, so that a key costs the line it changed; `state` is all that the value depends on beside the line.
 * It keeps two generations: a full one grows old, what is asked for from it becomes young again, the rest is forgotten with the next.
 * No text in use is ever thrown out by its own length, as in a queue.
 */
export class LineCache<Value extends object> {
  #young: Generation<Value> = new Map();
  #old: Generation<Value> = new Map();
  #size = 0;

  /** What was kept of a line in a state; undefined when nothing was, or it is forgotten. */
  get(state: string | number, line: string): Value | undefined {
    const value = this.#young.get(state)?.get(line);
    if (value) return value;
    const old = this.#old.get(state)?.get(line);
    return old && this.keep(state, line, old);
  }

  /** Keeps a value for a line in a state, and gives it back. */
  keep(state: string | number, line: string, value: Value): Value {
    if (this.#size >= GENERATION_SIZE) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    const lines = this.#young.get(state) ?? new Map<string, Value>();
    this.#young.set(state, lines.set(copyOf(line), value));
    this.#size += line.length + ENTRY_SIZE;
    return value;
  }
}
