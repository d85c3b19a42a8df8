import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { bundle } from "../../../scripts/bundle.mjs";

/** Builds the program of the thread that scans, once for a file of tests: call it at the top; gives where it will be. */
export function builtScanWorker(): URL {
  const folder = mkdtempSync(join(tmpdir(), "report-tui-worker-"));
  const file = join(folder, "scan-worker.mjs");
  const entry = join(import.meta.dirname, "../../../src/io/scan/scan-worker.ts");
  beforeAll(() => bundle(entry, { file, codeSplitting: false }).then(() => {}), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return pathToFileURL(file);
}
