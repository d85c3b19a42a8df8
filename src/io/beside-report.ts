import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readEnd } from "./read-end.ts";

const LARGEST_SCRIPT = 1024 * 1024;

/**
 * The text of the checker beside a report, whose limits may differ from the edition's; null when there is none that can be read.
 * Only an ordinary file of at most 1 MB counts: a link could lead out of the repository.
 */
export async function readReportPy(reportPath: string): Promise<string | null> {
  try {
    const path = join(dirname(await realpath(reportPath)), "report.py");
    const script = await readEnd(path, LARGEST_SCRIPT);
    if (!script || script.size > LARGEST_SCRIPT) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(script.bytes);
  } catch {
    return null;
  }
}
