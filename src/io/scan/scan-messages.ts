import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import type { ListedFile, Listing } from "./list-files.ts";
import type { ScanPlace } from "./scanner.ts";

/** What a scan read, as its thread wrote it down for the next one. */
export type KeptBytes = Uint8Array<ArrayBuffer>;

/** What the thread that scans is started with. */
export interface ScanRequest extends ScanPlace {
  /** Whether somebody watches the files for changes: before it reads them it waits for a word that they are watched. */
  readonly follow: boolean;
  /** What the scan before it kept; null for the first. */
  readonly kept: KeptBytes | null;
  /** Where it lists the git it runs, which has to be ended with it. */
  readonly git: SharedArrayBuffer;
}

/** The files of a repository as far as watching them takes. */
export interface ListedPaths extends Pick<Listing, "byGit"> {
  readonly files: readonly Pick<ListedFile, "path" | "kind">[];
}

/** What a scan came to, or why to nothing. `kept` is for the next one, null where none follows. */
export type ScanResult =
  | { readonly type: "read"; readonly reading: RepositoryReading; readonly kept: KeptBytes | null }
  | { readonly type: "nothing"; readonly why: string };

/** What the thread says: its begin, which files there are, how far it is (at most ten times a second), and its result. */
export type ScanMessage =
  | { readonly type: "begun" }
  | { readonly type: "listed"; readonly listing: ListedPaths }
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | ScanResult;
