import type { Excerpt } from "../model/repository/excerpt.ts";
import type { Where } from "../model/repository/repository.ts";

/** The list of what the repository shows for an item or a question, open over the screen: where each comes from, and the lines. */
export interface Sources {
  /** Which item or question, by its place in the report. */
  readonly of: { readonly kind: "item" | "question"; readonly at: number };
  /** The selected row. */
  readonly at: number;
  /** Which of the row's places is looked at. */
  readonly place: number;
  /** In a narrow window, whether the lines are shown instead of the list. */
  readonly pane: "list" | "lines";
  /** The first line shown, counted from the first that was read; null for where the place itself is in sight. */
  readonly scroll: number | null;
  /** The lines that were read, by `placeKey`. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
}

/** What an excerpt is kept by. */
export function placeKey({ path, line }: Where): string {
  return `${line ?? ""}:${path}`;
}
