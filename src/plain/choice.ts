import type { State } from "../session/state.ts";
import type { Reply } from "./reply.ts";

/** One way to answer what is asked. */
export interface Option {
  /** The words for it; the first is the one that is said. */
  readonly words: readonly string[];
  readonly label: string;
  readonly run: (state: State, time: number) => Reply;
}

/** Something that has to be answered before commands are taken again. */
export interface Asked {
  /** What it is about, then what to know of it. */
  readonly lines: readonly string[];
  readonly options: readonly Option[];
  /** What becomes of a line that is none of the options; null where it is only asked again. */
  readonly other: ((state: State, line: string, time: number) => Reply) | null;
}

/** The options, each with its number and its word. */
export function describeOptions({ options }: Asked): string[] {
  return options.map(({ words, label }, i) => `${i + 1} or ${words[0]}: ${label}.`);
}

/** The option a line names: by number, by a word, or (unless `whole`) by the beginning of one word that no other has. */
export function optionFor({ options }: Asked, line: string, whole: boolean): Option | null {
  const typed = line.trim().toLowerCase();
  if (typed === "") return null;
  const exact = options.find(({ words }, i) => words.includes(typed) || String(i + 1) === typed);
  if (exact || whole) return exact ?? null;
  const begun = options.filter(({ words }) => words.some((word) => word.startsWith(typed)));
  return begun.length === 1 ? begun[0]! : null;
}
