import { constants } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

const LARGEST_SCRIPT = 1024 * 1024;
/** Refuses a symbolic link and does not wait for a pipe; where the system lacks the flags, the look before has to do. */
const SAFE_READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The text of the checker beside a report, whose limits may differ from the edition's; null when there is none that can be read.
 * Only an ordinary file of at most 1 MB counts: a link could lead out of the repository.
 */
export async function readReportPy(reportPath: string): Promise<string | null> {
  try {
    const path = join(dirname(await realpath(reportPath)), "report.py");
    if (!(await lstat(path)).isFile()) return null;
    const handle = await open(path, SAFE_READ);
    try {
      const status = await handle.stat();
      if (!status.isFile() || status.size > LARGEST_SCRIPT) return null;
      return new TextDecoder("utf-8", { fatal: true }).decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
