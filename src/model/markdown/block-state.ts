/** A block that holds others: a quote, or a list item whose content is indented by so many columns. */
export type Container = { readonly kind: "quote" } | { readonly kind: "item"; readonly indent: number };

/** A fence that is open. */
export interface Fence {
  /** The fence itself, "```" or longer: what closes it. */
  readonly marks: string;
  /** What a line begins with to lie in the same quote or list item. */
  readonly prefix: string;
}

/** What can be going on at the end of a line that the next line may go on with. */
export type Leaf =
  | "none"
  | "paragraph"
  | "fence"
  | "comment"
  | "comment-in-paragraph"
  | "table-head"
  | "table";

/** All a line needs to know of the lines before it. */
export interface BlockState {
  readonly containers: readonly Container[];
  readonly leaf: Leaf;
  readonly fence: Fence | null;
}

/** Where a text begins. */
export const AT_START: BlockState = { containers: [], leaf: "none", fence: null };

/** A state as a string: lines of the same content behind states of the same key are the same. */
export function keyOf({ containers, leaf, fence }: BlockState): string {
  const around = containers
    .map((container) => (container.kind === "quote" ? ">" : container.indent))
    .join(",");
  return `${leaf} ${around} ${fence?.marks ?? ""}`;
}

/** What a line begins with to lie in these containers. */
export function prefixOf(containers: readonly Container[]): string {
  return containers
    .map((container) => (container.kind === "quote" ? "> " : " ".repeat(container.indent)))
    .join("");
}
