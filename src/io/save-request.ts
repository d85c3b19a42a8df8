/** Brings two versions of a base together; where it reports conflicts, `text` must still hold what `mine` says. */
export type Merge = (
  base: string,
  mine: string,
  disk: string,
) => { readonly text: string; readonly conflicts: readonly unknown[] };

/** What to save: the text wanted, and the `base` it was made from, which is the text last seen on disk. */
export interface SaveRequest {
  readonly path: string;
  readonly base: string;
  readonly mine: string;
  readonly merge: Merge;
  /** Creates the file, and its folder, when it is gone; without it a vanished file is reported. */
  readonly recreate?: boolean;
}
