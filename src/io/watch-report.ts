import { type FSWatcher, watch } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { type Coalesced, coalesce } from "./coalesce.ts";

/** A running watch; after `close` no call comes any more. */
export interface ReportWatch {
  close(): Promise<void>;
}

const BURST_MS = 25;
const RETRY_MS = 100;

/**
 * Calls `onChange` soon after a report was written, renamed over, deleted or created, also by ourselves; the caller reads and compares.
 * The folder is watched, not the file, and by Node alone: chokidar 5 on a file goes deaf for good after a delete-and-create whose new
 * file gets the old inode (the rule on ext4), and drops for good whatever comes within 50 ms of a change.
 */
export async function watchReport(path: string, onChange: () => void): Promise<ReportWatch> {
  const watched = new WatchedReport(resolve(path), coalesce(onChange, BURST_MS));
  await watched.arm();
  return watched;
}

class WatchedReport implements ReportWatch {
  readonly #path: string;
  readonly #change: Coalesced;
  #target: string;
  #watchers: FSWatcher[] = [];
  #retry: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(path: string, change: Coalesced) {
    this.#path = path;
    this.#target = path;
    this.#change = change;
  }

  /** Watches the folder of the path and, behind symbolic links, the folder of the file; whether that worked. */
  async arm(): Promise<boolean> {
    const target = await realpath(this.#path).catch(() => this.#path);
    if (this.#isClosed) return false;
    this.#disarm();
    this.#target = target;
    try {
      for (const file of new Set([this.#path, target])) this.#watchers.push(this.#watchFolderOf(file));
      return true;
    } catch {
      this.#armLater();
      return false;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#change.cancel();
    this.#disarm();
  }

  #watchFolderOf(file: string): FSWatcher {
    const folder = dirname(file);
    const watcher = watch(folder, (_event, name) => {
      // Some systems give no name.
      if (name === null || name === basename(file)) this.#changed();
      // A folder that is deleted or moved away says its own name, and then nothing ever.
      else if (name === basename(folder)) this.#folderLost();
    });
    return watcher.on("error", () => this.#folderLost());
  }

  #changed(): void {
    if (this.#isClosed) return;
    this.#change.signal();
    // A link may lead elsewhere by now. A file in the making has no path yet; another event comes with it.
    realpath(this.#path).then(
      (target) => target !== this.#target && this.arm(),
      () => {},
    );
  }

  #folderLost(): void {
    if (this.#isClosed) return;
    this.#change.signal();
    this.#armLater();
  }

  #armLater(): void {
    this.#disarm();
    this.#retry = setTimeout(async () => {
      if (await this.arm()) this.#change.signal();
    }, RETRY_MS);
  }

  #disarm(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }
}
