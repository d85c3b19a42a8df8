import type { State } from "../state.ts";
import type { Step } from "../step.ts";

/** Where a command can be given; the places are asked from the innermost out. */
export type Place =
  | "lists"
  | "overview"
  | "checklist"
  | "questions"
  | "figures"
  | "problems"
  | "editor"
  | "text"
  | "picker"
  | "sources"
  | "outside"
  | "deciding"
  | "deciding-text"
  | "drafts"
  | "palette"
  | "help";

/** The kinds of commands, in the words the palette and the help have for them. */
export const CATEGORIES = ["Go", "Look", "Find", "Write", "File", "Settings", "Help"] as const;

/** What kind of thing a command does. */
export type Category = (typeof CATEGORIES)[number];

/** Something a key does. Footer, help and README are made from these objects, and a key that cannot act says `whyNot`. */
export interface Command {
  /** A dotted name that stays: `checklist.tick`. */
  readonly id: string;
  readonly place: Place;
  readonly category: Category;
  /** The keys it comes with, by name: `space`, `ctrl+s`, `shift+tab`. What holds is in the bindings. */
  readonly keys: readonly string[];
  /** Whether it has to keep a key, whatever somebody sets: the way out of a place, or to all keys. */
  readonly needsKey?: true;
  /** What it does, as a sentence without its end: for help and README. */
  readonly does: string;
  /** One word for the footer; commands without one are in the help alone. */
  readonly label?: string;
  /** Whether the footer names it just now, before all others; one without this is always named there. */
  readonly offered?: (state: State) => boolean;
  /** Whether the footer names it just now, in its order; always, unless told. */
  readonly named?: (state: State) => boolean;
  /** Why it cannot act just now, as a sentence; null when it can. */
  readonly whyNot?: (state: State) => string | null;
  readonly run: (state: State, time: number) => Step;
}
