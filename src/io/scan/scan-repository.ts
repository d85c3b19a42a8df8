import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import { findRoot } from "./find-root.ts";
import { type ScanHandlers, type ScanThread, type ScanThreadOptions, startScan } from "./scan-thread.ts";

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
  const scan = { thread: null as ScanThread | null, stop: () => {} };
  const end = await new Promise<ScanEnd>((resolve) => {
    const onReading = (reading: RepositoryReading) => resolve({ ok: true, reading, root: found.root });
    const onFailure = (message: string) => resolve({ ok: false, message });
    scan.stop = () => onFailure("Reading the repository was stopped.");
    if (signal?.aborted) return scan.stop();
    signal?.addEventListener("abort", scan.stop);
    const handlers = { onProgress, onReading, onFailure };
    scan.thread = startScan({ ...found, follow: false }, handlers, { ...thread, keepAlive: true });
  });
  signal?.removeEventListener("abort", scan.stop);
  await scan.thread?.close();
  return end;
}

/**
 * Scans the repository around a report, and again when its files change, for as long as it is not closed. It keeps no process alive, and where
 * the system gives no events it scans again only when somebody looks.
 */
export async function followRepository(
  reportPath: string,
  handlers: ScanHandlers,
  options: Pick<ScanThreadOptions, "worker" | "patience"> = {},
): Promise<ScanThread> {
  const found = await findRoot(reportPath);
  if (found.ok) return startScan({ ...found, follow: true }, handlers, options);
  handlers.onFailure(found.message);
  return { look: () => {}, close: async () => {} };
}
