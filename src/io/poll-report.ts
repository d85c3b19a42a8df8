/** Milliseconds between two looks: soon enough to feel live, seldom enough to cost nothing. */
const INTERVAL_MS = 300;

/** Looks that repeat until they are stopped. */
export interface Polling {
  stop(): Promise<void>;
}

/**
 * Watches a report by looking at it again and again: for systems that have no events, or no more of them to give. chokidar takes a time
 * that was set back, with the size unchanged, for no change; `checkStatus` besides it does not.
 */
export async function pollReport(path: string, onChange: () => void): Promise<Polling> {
  const { watch } = await import("chokidar");
  const watcher = watch(path, { usePolling: true, interval: INTERVAL_MS, ignoreInitial: true });
  watcher.on("all", onChange).on("error", onChange);
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return { stop: () => watcher.close() };
}
