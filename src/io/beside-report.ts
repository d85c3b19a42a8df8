import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

const LARGEST_SCRIPT = 1024 * 1024;
const MOST_FIGURES = 2000;
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

/** The ordinary files in `figures/` beside a report and in its folders, as sorted `name` or `folder/name`; at most 2,000. */
export async function listFigures(reportPath: string): Promise<string[]> {
  const report = await realpath(reportPath).catch(() => null);
  if (report === null) return [];
  const folder = join(dirname(report), "figures");
  const status = await lstat(folder).catch(() => null);
  if (!status?.isDirectory()) return [];
  const figures: string[] = [];
  const folders: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.isFile()) figures.push(entry.name);
    else if (entry.isDirectory()) folders.push(entry.name);
  }
  for (const name of folders) {
    if (figures.length >= MOST_FIGURES) break;
    for (const entry of await entriesOf(join(folder, name)))
      if (entry.isFile()) figures.push(`${name}/${entry.name}`);
  }
  return figures.slice(0, MOST_FIGURES).sort();
}

async function entriesOf(folder: string) {
  return await readdir(folder, { withFileTypes: true }).catch(() => []);
}
