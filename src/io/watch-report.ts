import { type FSWatcher, watch } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { type Coalesced, coalesce } from "./coalesce.ts";
import { errorCode } from "./file-system.ts";
import { pollReport } from "./poll-report.ts";

/** A running watch; after `close` no call comes any more. */
export interface ReportWatch {
  close(): Promise<void>;
}

const BURST_MS = 25;
const RETRY_MS = 100;
/** What a folder that is not there is called; anything else means that the system gives no events. */
const GONE = ["ENOENT", "ENOTDIR"];

/**
 * Calls `onChange` soon after a report was written, renamed over, deleted or created, also by ourselves; the caller reads and compares.
 * The folder is watched, not the file, and by Node's events: chokidar 5 with events goes deaf for good after a delete-and-create whose
 * new file gets the old inode (the rule on ext4), and drops for good whatever comes within 50 ms of a change. Where the system has no
 * events to give, chokidar looks at the file again and again instead.
 */
export async function watchReport(
  path: string,
  onChange: () => void,
  watchFolder: typeof watch = watch,
): Promise<ReportWatch> {
  const watched = new WatchedReport(resolve(path), coalesce(onChange, BURST_MS), watchFolder);
  await watched.arm();
  return watched;
}

class WatchedReport implements ReportWatch {
  readonly #path: string;
  readonly #change: Coalesced;
  #target: string;
  #watchers: FSWatcher[] = [];
  #polling: ReportWatch | null = null;
  #retry: NodeJS.Timeout | null = null;
  #isClosed = false;
  readonly #watchFolder: typeof watch;

  constructor(path: string, change: Coalesced, watchFolder: typeof watch) {
    this.#watchFolder = watchFolder;
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
    } catch (error) {
      this.#disarm();
      if (!GONE.includes(errorCode(error) ?? "")) return this.#poll();
      this.#armLater();
      return false;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#change.cancel();
    this.#disarm();
    await this.#polling?.close();
  }

  async #poll(): Promise<boolean> {
    this.#polling ??= await pollReport(this.#path, () => this.#changed());
    if (this.#isClosed) await this.#polling.close();
    return true;
  }

  #watchFolderOf(file: string): FSWatcher {
    const folder = dirname(file);
    const watcher = this.#watchFolder(folder, (_event, name) => {
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
      (target) => target !== this.#target && !this.#polling && this.arm(),
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
