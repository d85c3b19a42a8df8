import { type LineLayout, wrapLine } from "./wrap-line.ts";

/** How much one generation holds: a text of a million characters stays laid out as a whole. */
const GENERATION_SIZE = 2_000_000;

/** What an entry costs beside its characters, so that many short lines are bounded too. */
const ENTRY_SIZE = 40;

/**
 * The layouts of lines already seen, so that a key costs the line it changed. It keeps two generations: a full one grows old,
 * what is asked for from it becomes young again, the rest is forgotten with the next. No text in use is ever thrown out by
 * its own length, as in a queue.
 */
export class LayoutCache {
  #width = 0;
  #young = new Map<string, LineLayout>();
  #old = new Map<string, LineLayout>();
  #size = 0;

  /** The layout of a line at a width; another width than last time forgets all that is known. */
  layOut(content: string, width: number): LineLayout {
    if (width !== this.#width) this.#begin(width);
    const known = this.#young.get(content);
    if (known) return known;
    const layout = this.#old.get(content) ?? wrapLine(content, width);
    this.#keep(content, layout);
    return layout;
  }

  #begin(width: number): void {
    this.#width = width;
    this.#young = new Map();
    this.#old = new Map();
    this.#size = 0;
  }

  #keep(content: string, layout: LineLayout): void {
    if (this.#size >= GENERATION_SIZE) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(content, layout);
    this.#size += content.length + ENTRY_SIZE;
  }
}
