import type { ReportWatch } from "./watch-report.ts";

/** Milliseconds between two looks: soon enough to feel live, seldom enough to cost nothing. */
const INTERVAL_MS = 300;

/** Watches a report by looking at it again and again: for systems that have no events, or no more of them to give. */
export async function pollReport(path: string, onChange: () => void): Promise<ReportWatch> {
  const { watch } = await import("chokidar");
  const watcher = watch(path, { usePolling: true, interval: INTERVAL_MS, ignoreInitial: true });
  watcher.on("all", onChange).on("error", onChange);
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return { close: () => watcher.close() };
}
