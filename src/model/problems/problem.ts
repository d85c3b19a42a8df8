import type { Edit, Span } from "../document/edit.ts";

/** `error` changes the official verdict or loses text; `warning` makes a reader stumble; `info` is the rest. */
export type Severity = "error" | "warning" | "info";

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
  /** The edits that mend it, as `applyEdits` takes them; no word that somebody wrote is lost by them. */
  readonly fix?: readonly Edit[];
  /** What these edits do, as in a list of keys: `makes it bold text`. There with every fix. */
  readonly fixLabel?: string;
  /** The image file that has to be in the figures folder before these edits make sense. */
  readonly fixCopies?: FigureCopy;
  /** True where somebody has to look at this fix first, though the others of its rule are made unseen. */
  readonly fixNeedsLook?: boolean;
}

/**
 * A problem that is being put together, field by field: some answers have them by the thousand, and to spread one object behind others takes
 * ten times as long.
 */
export type ProblemInMaking = { -readonly [Field in keyof Problem]: Problem[Field] };

/** A copy of an image into the figures folder. */
export interface FigureCopy {
  /** The image as the answer names it: relative to the report's folder, with `/` on every system. */
  readonly path: string;
  /** The name of the copy below `figures/`. */
  readonly name: string;
}

/** A way to mend a problem, as its rule finds it. */
export interface Fix {
  readonly label: string;
  /** Sorted, not overlapping: see `applyEdits`. */
  readonly edits: readonly Edit[];
  readonly copies?: FigureCopy;
  /** See `Problem.fixNeedsLook`. */
  readonly needsLook?: boolean;
}
