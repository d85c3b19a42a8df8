import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import type { ScanPlace } from "./scanner.ts";

/** What the thread that scans is started with. */
export interface ScanRequest extends ScanPlace {
  /** Whether it goes on after the first scan, and scans again when files change. */
  readonly follow: boolean;
  /** Where it lists the git it runs, which has to be ended with it. */
  readonly git: SharedArrayBuffer;
}

/** What it says of each scan: its begin, how far it is (at most ten times a second), what it came to, or why to nothing. */
export type ScanMessage =
  | { readonly type: "begun" }
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | { readonly type: "read"; readonly reading: RepositoryReading }
  | { readonly type: "nothing"; readonly why: string };
