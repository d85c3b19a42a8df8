/** What git tells of a repository. */
export interface History {
  /** Those that lead to what is checked out, the newest first. */
  readonly commits: readonly Commit[];
  /** Whether these are all: neither cut off for their number nor a clone of the last few. */
  readonly complete: boolean;
  /** Short names of branches, here and on the server (`origin/feature`). */
  readonly branches: readonly string[];
  readonly remotes: readonly Remote[];
  /** How many commits that lead to what is checked out no branch of a remote has, as far as this clone knows; null where unknown. */
  readonly unpushed: number | null;
}

/** One commit. */
export interface Commit {
  readonly author: string;
  readonly email: string;
  /** Milliseconds since 1970, by its author. */
  readonly time: number;
  /** More than one for a merge. */
  readonly parents: number;
  readonly subject: string;
  /** The paths it changed; none for a merge. */
  readonly files: readonly string[];
}

/** Where a repository is pushed to: host and path alone, for an address can hold a password. */
export interface Remote {
  readonly name: string;
  /** `github.com`. */
  readonly host: string;
  /** `team/project`. */
  readonly path: string;
}
