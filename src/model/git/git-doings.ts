/** What git last did to a working tree, as far as its files tell; two of them, compared, tell what it did in between. */
export interface GitDoings {
  /** The branch that is checked out, or that is being rebased; null where there is none. */
  readonly branch: string | null;
  /** The last movement of HEAD, or only where it is when git keeps no log; null before the first commit. */
  readonly head: GitMove | null;
  /** The last movement of the stash; null without one. */
  readonly stash: {
    readonly id: string /** Bytes of its log: less after a pop. */;
    readonly length: number;
  } | null;
  /** What stopped halfway and waits for the user. */
  readonly running: "merge" | "rebase" | "cherry-pick" | "revert" | null;
  /** Whether a git command is writing at this moment. */
  readonly locked: boolean;
}

/** A movement of HEAD. */
export interface GitMove {
  /** Another one has another id. */
  readonly id: string;
  /** The commit it led to, in hexadecimal digits; empty when it could not be read. */
  readonly commit: string;
  /** What git wrote down about it ("checkout: moving from main to feature"), unchecked; empty without a log. */
  readonly message: string;
}
