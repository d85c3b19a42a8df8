import type { FileKind } from "./file-kind.ts";
import type { FileReading } from "./file-reading.ts";
import type { History } from "./history.ts";

/** A team's repository as rules look at it: its own files without what others wrote (virtual environments, vendored folders). Plain values. */
export interface Repository {
  /** By path. */
  readonly files: readonly RepositoryFile[];
  /** What git knows; null outside git. */
  readonly history: History | null;
  /** Whether some files were left out because there were too many, or it took too long. */
  readonly truncated: boolean;
}

/** One file. */
export interface RepositoryFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: FileKind;
  /** Null where it was not read: of no kind that is read, too large, not there, or only its path is known. */
  readonly reading: FileReading | null;
}

/** A place in the repository, for people to look at. */
export interface Where {
  readonly path: string;
  /** From 1; null for the file as a whole. */
  readonly line: number | null;
}
