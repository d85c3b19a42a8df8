import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Checking, checkStatus } from "./check-status.ts";
import { type Coalesced, coalesce } from "./coalesce.ts";
import { eventsIn, type StatFileSystem } from "./events-in.ts";
import { FolderEvents, type WatchFolder } from "./folder-events.ts";
import { type Polling, pollReport } from "./poll-report.ts";

/** A running watch; after `close` no call comes any more. */
export interface ReportWatch {
  /** How changes are noticed: by the system's events, or, where it has none to give, by looking at the file again and again. */
  readonly how: "events" | "polling";
  close(): Promise<void>;
}

/** What a watch may be given. */
export interface WatchOptions {
  /** Called once when the watch looks again and again instead of getting events: at the start, or when events turn out not to come. */
  readonly onPolling?: () => void;
  /** For tests: the system's events. */
  readonly watchFolder?: WatchFolder;
  /** For tests: what kind of file system it is. */
  readonly statFileSystem?: StatFileSystem;
}

const BURST_MS = 25;
/** Between two looks besides events, which catch what these missed. */
const CHECK_MS = 2000;
/**
 * The same where the file rests. No file system tells a folder of all that changes its file: a folder above it may be moved away, a link on the way
 * to it lead elsewhere, another file be mounted over it, or a program write into its memory.
 */
const SELDOM_MS = 30_000;
/** How long an event may be behind the look that saw its change. */
const EVENT_LATE_MS = 500;
/** One missed event can happen where a folder is made anew; after this many there are none. */
const MOST_MISSED = 2;

/**
 * Calls `onChange` soon after a report was written, renamed over, deleted or created, also by ourselves; the caller reads and compares.
 * The folder is watched, not the file, and by Node's events: chokidar 5 with events goes deaf for good after a delete-and-create whose
 * new file gets the old inode (the rule on ext4), and drops for good whatever comes within 50 ms of a change.
 */
export async function watchReport(
  path: string,
  onChange: () => void,
  options: WatchOptions = {},
): Promise<ReportWatch> {
  const watched = new WatchedReport(resolve(path), coalesce(onChange, BURST_MS), options);
  await watched.start();
  return watched;
}

class WatchedReport implements ReportWatch {
  how: "events" | "polling" = "events";
  readonly #path: string;
  readonly #change: Coalesced;
  readonly #options: WatchOptions;
  readonly #events: FolderEvents;
  #checking: Checking | null = null;
  #polling: Promise<Polling> | null = null;
  #wasTold = false;
  #missed = 0;
  #isClosed = false;

  constructor(path: string, change: Coalesced, options: WatchOptions) {
    this.#path = path;
    this.#change = change;
    this.#options = options;
    const told = () => {
      this.#wasTold = true;
      this.#change.signal();
      this.#checking?.wake();
    };
    this.#events = new FolderEvents(path, told, () => this.#poll(), options.watchFolder);
  }

  async start(): Promise<void> {
    const target = await realpath(this.#path).catch(() => this.#path);
    const folders = [...new Set([this.#path, target].map((file) => dirname(file)))];
    const kinds = await Promise.all(folders.map((each) => eventsIn(each, this.#options.statFileSystem)));
    if (kinds.includes("none")) this.#poll();
    else await this.#events.arm();
    const rests = () => this.how === "events" && kinds.every((kind) => kind === "all");
    const often = { interval: CHECK_MS, seldom: SELDOM_MS, rests };
    this.#checking = await checkStatus(this.#path, often, () => this.#checked());
    await this.#polling;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#change.cancel();
    this.#events.close();
    this.#checking?.stop();
    await (await this.#polling)?.stop();
  }

  #poll(): void {
    if (this.how === "polling" || this.#isClosed) return;
    this.how = "polling";
    this.#events.close();
    this.#checking?.wake();
    this.#polling = pollReport(this.#path, () => !this.#isClosed && this.#change.signal());
    // What came between the last event and the first look.
    void this.#polling.then(() => !this.#isClosed && this.#change.signal());
    this.#options.onPolling?.();
  }

  /** A look found a change: nobody may have told us of it. */
  #checked(): void {
    this.#change.signal();
    if (!this.#wasTold) setTimeout(() => this.#countMissed(), EVENT_LATE_MS).unref();
    this.#wasTold = false;
  }

  #countMissed(): void {
    if (this.#wasTold || this.#isClosed) return;
    // The folder on this path may be another one by now.
    if (++this.#missed < MOST_MISSED) void this.#events.arm();
    else this.#poll();
  }
}
