import type { Edit, Span } from "../document/edit.ts";

/** `error` changes the official verdict or loses text; `warning` makes a reader stumble; `info` is the rest. */
export type Severity = "error" | "warning" | "info";

/** A way to mend a problem. No fix takes away a word that somebody wrote. */
export interface Fix {
  /** What it does, as in a list of keys: `makes it bold text`. */
  readonly label: string;
  /** Sorted, not overlapping: see `applyEdits`. */
  readonly edits: readonly Edit[];
}

/** Something about a report that somebody should know, placed in its text. */
export interface Problem {
  /** The rule that found it: `words-too-few`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence for a tired student: what is wrong and what to do. */
  readonly message: string;
  readonly span: Span;
  /** The number of the question it belongs to. */
  readonly question?: number;
  /** What would mend it. */
  readonly fix?: Fix;
}
