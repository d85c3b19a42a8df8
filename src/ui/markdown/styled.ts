/** What a piece of text is, so that a theme can say how it looks. */
export type Role =
  | "text"
  | "muted"
  | "strong"
  | "emphasis"
  | "code"
  | "heading"
  | "link"
  | "quote"
  | "image"
  | "task-done"
  | "task-open"
  | "rule"
  | "table"
  | "differs";

/** A piece of text in one role: what layout hands to drawing, before any colour is chosen. */
export interface Segment {
  readonly text: string;
  readonly role: Role;
}

/** One line on the screen; an empty one has no segments. */
export type StyledLine = readonly Segment[];
