import { type FSWatcher, watch } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { errorCode } from "./file-system.ts";

/** How folders are watched; a test can put another one in its place. */
export type WatchFolder = typeof watch;

const RETRY_MS = 100;
/** What a folder that is not there is called; anything else means that the system gives no events. */
const GONE = ["ENOENT", "ENOTDIR"];

/**
 * Node's events of the folder a file is in and, behind symbolic links, of the folder that holds it in truth. Watching goes on when a folder
 * is deleted and made again, and when a link leads elsewhere.
 */
export class FolderEvents {
  readonly #path: string;
  readonly #onEvent: () => void;
  readonly #onNone: () => void;
  readonly #watchFolder: WatchFolder;
  #target: string;
  #watchers: FSWatcher[] = [];
  #retry: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** `onEvent`: something may have happened to the file. `onNone`: the system has no events to give, or no more; nothing comes after it. */
  constructor(path: string, onEvent: () => void, onNone: () => void, watchFolder: WatchFolder = watch) {
    this.#path = path;
    this.#target = path;
    this.#onEvent = onEvent;
    this.#onNone = onNone;
    this.#watchFolder = watchFolder;
  }

  /** Begins to watch; whether the folder is there. */
  async arm(): Promise<boolean> {
    const target = await realpath(this.#path).catch(() => this.#path);
    if (this.#isClosed) return false;
    this.#disarm();
    this.#target = target;
    try {
      for (const file of new Set([this.#path, target])) this.#watchers.push(this.#watchFolderOf(file));
      return true;
    } catch (error) {
      if (GONE.includes(errorCode(error) ?? "")) this.#armLater();
      else {
        this.close();
        this.#onNone();
      }
      return false;
    }
  }

  /** Ends it; no call comes any more. */
  close(): void {
    this.#isClosed = true;
    this.#disarm();
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
    this.#onEvent();
    // A link may lead elsewhere by now. A file in the making has no path yet; another event comes with it.
    realpath(this.#path).then(
      (target) => target !== this.#target && this.arm(),
      () => {},
    );
  }

  #folderLost(): void {
    if (this.#isClosed) return;
    this.#onEvent();
    this.#armLater();
  }

  #armLater(): void {
    this.#disarm();
    this.#retry = setTimeout(async () => {
      if (await this.arm()) this.#onEvent();
    }, RETRY_MS);
  }

  #disarm(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }
}
