import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import { findRoot } from "./find-root.ts";
import { FollowedScans } from "./followed-scans.ts";
import { type ScanHandlers, type ScanThreadOptions, startScan } from "./scan-thread.ts";

/** What one scan came to, or one sentence why there is nothing. `root`: the repository's folder. */
export type ScanEnd =
  | { readonly ok: true; readonly reading: RepositoryReading; readonly root: string }
  | { readonly ok: false; readonly message: string };

/** How one scan is run. */
export interface ScanOptions extends Pick<ScanThreadOptions, "worker" | "patience"> {
  /** Called at most ten times a second, with files. */
  readonly onProgress?: ScanHandlers["onProgress"];
  /** Stops it. */
  readonly signal?: AbortSignal;
}

/** Scans the repository around a report, once. Never throws for what is in it. */
export async function scanRepository(reportPath: string, options: ScanOptions = {}): Promise<ScanEnd> {
  const { onProgress = () => {}, signal, ...thread } = options;
  const found = await findRoot(reportPath);
  if (!found.ok) return found;
  const { root, report, inGit } = found;
  const scan = startScan({ root, report, inGit, kept: null }, { onProgress }, { ...thread, keepAlive: true });
  if (signal?.aborted) scan.stop();
  signal?.addEventListener("abort", scan.stop);
  const end = await scan.end;
  signal?.removeEventListener("abort", scan.stop);
  return end.type === "read" ? { ok: true, reading: end.reading, root } : { ok: false, message: end.why };
}

/** A repository that is being followed. */
export interface FollowedRepository {
  /** Somebody looks: where no events tell of changes, it scans again. */
  look(): void;
  /** Ends it; no call comes any more. */
  close(): Promise<void>;
}

/**
 * Scans the repository around a report, and again when its files change, for as long as it is not closed. It keeps no process alive, and where
 * the system gives no events it scans again only when somebody looks.
 */
export async function followRepository(
  reportPath: string,
  handlers: ScanHandlers,
  options: Pick<ScanThreadOptions, "worker" | "patience"> = {},
): Promise<FollowedRepository> {
  const found = await findRoot(reportPath);
  if (found.ok) {
    const { root, report, inGit } = found;
    return new FollowedScans({ root, report, inGit }, handlers, options);
  }
  handlers.onFailure(found.message);
  return { look: () => {}, close: async () => {} };
}
