import { lstatSync } from "node:fs";
import { type FileKind, isOthers, kindOf } from "../../model/repository/file-kind.ts";
import { runGitFor } from "../run-git.ts";
import type { ScanBounds } from "./bounds.ts";
import { COVERAGE } from "./coverage-reports.ts";
import { stampOf } from "./read-text.ts";
import { inReadingOrder } from "./reading-order.ts";
import type { RealFolders } from "./real-folders.ts";
import type { ScanClock } from "./scan-clock.ts";
import { walk } from "./walk.ts";

/** A file of a repository as it was last seen. */
export interface ListedFile {
  readonly path: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Another one means that its content may be another; null where git leaves it out of the working tree. */
  readonly stamp: string | null;
}

/** The files of a repository in the order in which they are worth reading, without those of others, links, and what is not there. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Whether git told which; else they were found by walking. */
  readonly byGit: boolean;
  readonly truncated: boolean;
}

interface Names {
  readonly names: readonly string[];
  /** Those that git knows and was told not to write to disk. */
  readonly sparse: ReadonlySet<string>;
  readonly whole: boolean;
}

/** Milliseconds for git to tell its names, of which it tells 30,000 in a tenth of a second; what is left of the scan is for walking. */
const PATIENCE_MS = 5_000;

/** Lists the files of a repository, from git's index or, where git has none, from the disk. */
export async function listFiles(
  folders: RealFolders,
  inGit: boolean,
  bounds: ScanBounds,
  clock: ScanClock,
): Promise<Listing> {
  const tracked = inGit ? await trackedNames(folders.root) : null;
  const { names, sparse, whole } = tracked ?? (await walkedNames(folders, bounds, clock));
  const own = [...new Set([...names, ...COVERAGE])].filter((path) => path !== "" && !isOthers(path));
  const ordered = inReadingOrder(own.map((path) => ({ path, kind: kindOf(path) })));
  const files: ListedFile[] = [];
  const most = bounds.files + COVERAGE.length;
  let isCut = !whole || ordered.length > most;
  for (const { path, kind } of ordered.slice(0, most)) {
    if (clock.isOver()) {
      isCut = true;
      break;
    }
    const file = look(path, kind, await folders.locate(path));
    if (file) files.push(file);
    else if (sparse.has(path)) files.push({ path, kind, size: 0, stamp: null });
    await clock.breathe();
  }
  return { files, byGit: tracked !== null, truncated: isCut };
}

/** The names git has in its index; null when it has none to give, or does not begin to in time. */
async function trackedNames(root: string): Promise<Names | null> {
  const args = ["ls-files", "--cached", "-t", "-z", "--no-recurse-submodules"];
  const output = await runGitFor(PATIENCE_MS, root, args);
  if (output === null || output.text === "") return null;
  const entries = output.text.split("\0");
  // A name that was cut off is another one's.
  entries.pop();
  const names = entries.map((entry) => entry.slice(2));
  const sparse = names.filter((_, i) => entries[i]!.startsWith("S "));
  return { names, sparse: new Set(sparse), whole: output.whole };
}

async function walkedNames(folders: RealFolders, bounds: ScanBounds, clock: ScanClock): Promise<Names> {
  const { paths, whole } = await walk(folders, bounds.files, clock);
  return { names: paths, sparse: new Set(), whole };
}

// Thousands in a row are four times as fast as one after the other through promises, and no key waits in here.
function look(path: string, kind: FileKind, full: string | null): ListedFile | null {
  try {
    const status = full === null ? undefined : lstatSync(full, { throwIfNoEntry: false });
    if (!status?.isFile()) return null;
    return { path, kind, size: status.size, stamp: stampOf(status) };
  } catch {
    return null;
  }
}
