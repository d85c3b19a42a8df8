import type { Span } from "../document/edit.ts";

/** A stretch that both sides changed, each in its own way. */
export interface Conflict {
  /** The number of the question in whose answer it lies; null outside of answers, or where the question has none. */
  readonly question: number | null;
  readonly base: string;
  readonly mine: string;
  readonly disk: string;
  /** Where `mine` stands in the joined text. */
  readonly at: Span;
}

/** Two changed texts in one: mine stands at each conflict. */
export interface Joined {
  readonly text: string;
  /** In the order of the text. */
  readonly conflicts: readonly Conflict[];
  /** What was decided without asking that somebody should know, a sentence each. */
  readonly told: readonly string[];
}

/** What is to stand at a conflict: one side's words, the lines of both, or a text somebody wrote for it. */
export type Choice = "mine" | "disk" | "both" | { readonly text: string };
