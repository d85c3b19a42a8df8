import { decodeReport } from "./decode-report.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { type ReadFailure, readFailureOf } from "./read-failure.ts";
import { findWriteBar, type ReadOnlyReason } from "./read-only.ts";
import { readSettled } from "./read-settled.ts";
import { readWhole } from "./read-whole.ts";
import type { Stamp } from "./stamp.ts";

/** A report as it stands on disk. `readOnly` says why it must not be written; a "broken" text is for showing only. */
export interface ReportFile {
  readonly ok: true;
  readonly text: string;
  readonly encoding: "utf-8" | "broken";
  readonly readOnly: ReadOnlyReason | null;
  readonly stamp: Stamp;
  /** False when the file was still changing after 2 s: this may be half of what is being written. */
  readonly settled: boolean;
}

/** What reading a report gives. */
export type ReadResult = ReportFile | ReadFailure;

/** Reads a report. With the `last` text seen, a file that looks half written is waited for (50 ms still, at most 2 s). */
export async function readReport(
  path: string,
  last: string | null = null,
  fs: FileSystem = nodeFileSystem,
): Promise<ReadResult> {
  const { file, settled } = await readSettled(() => readWhole(fs, path), last);
  if (!file.ok) return file;
  try {
    const { text, encoding } = decodeReport(file.bytes);
    const readOnly =
      encoding === "broken" ? "encoding" : await findWriteBar(fs, await fs.realpath(path), file.status);
    return { ok: true, text, encoding, readOnly, stamp: file.stamp, settled };
  } catch (error) {
    return readFailureOf(error, path);
  }
}
