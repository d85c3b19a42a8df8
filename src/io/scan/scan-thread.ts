import { Worker } from "node:worker_threads";
import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import { errorCode } from "../file-system.ts";
import { gitEnvironment } from "../run-git.ts";
import { RunningGit } from "../running-git.ts";
import type { ListedPaths, ScanMessage, ScanRequest, ScanResult } from "./scan-messages.ts";

/** What comes of scans; after a failure nothing comes any more, unless there was only nothing to read yet. */
export interface ScanHandlers {
  /** How many files were read so far, of how many. */
  readonly onProgress: (done: number, of: number) => void;
  readonly onReading: (reading: RepositoryReading) => void;
  /** One sentence why there are no readings. */
  readonly onFailure: (message: string) => void;
}

/** How one scan ends: with its result, or with one sentence why its thread had to be given up. */
export type ThreadEnd = ScanResult | { readonly type: "failed"; readonly why: string };

/** A scan under way. */
export interface ScanThread {
  /** Resolves when its thread has ended, and with it the git it ran. Never rejects. */
  readonly end: Promise<ThreadEnd>;
  /** Ends it early; `end` then says that it was stopped. */
  stop(): void;
}

/** How it is run; tests put others in their place. */
export interface ScanThreadOptions {
  /** The program: beside the bundle's chunks. */
  readonly worker?: URL;
  /** Seconds that one scan may take in all, while the program runs. */
  readonly patience?: number;
  /** Whether the process waits for it. */
  readonly keepAlive?: boolean;
}

/** What is told while it runs. */
export interface ScanThreadTold {
  readonly onProgress: ScanHandlers["onProgress"];
  /** The files are known; none is read before this resolves. */
  readonly onListed?: (listing: ListedPaths) => Promise<void>;
}

const BUNDLED = new URL("../scan-worker.js", import.meta.url);
const PATIENCE_S = 60;
/** A thread that the system itself holds up cannot be ended. */
const END_MS = 500;

const SLOW = "Reading the repository took too long and was stopped.";
const LARGE = "Reading the repository took too much memory and was stopped.";
const FAILED = "The repository cannot be read: the program that reads it ended.";
const NOT_STARTED = "The repository cannot be read: the program that reads it could not be started.";
const STOPPED = "Reading the repository was stopped.";

/** Scans a repository once, in a thread of its own that ends with it, with bounds on time and memory. */
export function startScan(
  request: Omit<ScanRequest, "git" | "follow">,
  told: ScanThreadTold,
  options: ScanThreadOptions = {},
): ScanThread {
  const { worker: url = BUNDLED, patience = PATIENCE_S, keepAlive = false } = options;
  const git = new RunningGit();
  const worker = startWorker(url, { ...request, follow: told.onListed !== undefined, git: git.shared });
  if (worker === null) return { end: Promise.resolve({ type: "failed", why: NOT_STARTED }), stop: () => {} };
  const killGit = () => git.kill();
  process.once("exit", killGit);
  let settle: (end: ThreadEnd) => void = () => {};
  const settled = new Promise<ThreadEnd>((resolve) => {
    settle = resolve;
  });
  const fail = (why: string) => settle({ type: "failed", why });
  const watchdog = new Watchdog(patience, () => fail(SLOW));
  const goOn = () => worker.postMessage("go on");
  worker.on("message", (message: ScanMessage) => {
    if (message.type === "begun") watchdog.begin();
    else if (message.type === "progress") told.onProgress(message.done, message.of);
    else if (message.type === "listed") told.onListed?.(message.listing).then(goOn, goOn);
    else settle(message);
  });
  worker.on("error", (error) => fail(errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? LARGE : FAILED));
  worker.on("exit", () => fail(FAILED));
  watchdog.begin();
  if (!keepAlive) worker.unref();
  const end = settled.then(async (result) => {
    watchdog.rest();
    worker.removeAllListeners("message");
    killGit();
    const ended = worker.terminate().finally(() => {
      // It may have started another one meanwhile.
      killGit();
      process.off("exit", killGit);
    });
    await Promise.race([ended, new Promise((done) => setTimeout(done, END_MS).unref())]);
    return result;
  });
  return { end, stop: () => fail(STOPPED) };
}

/** Null where the system has no thread to give. */
function startWorker(url: URL, workerData: ScanRequest): Worker | null {
  try {
    return new Worker(url, {
      workerData,
      transferList: workerData.kept ? [workerData.kept.buffer] : [],
      env: gitEnvironment(),
      execArgv: [],
      // Nothing it prints may reach the screen.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
  } catch {
    return null;
  }
}

/** Counts the seconds of one scan in which the program itself ran: a program that was suspended or asleep comes back to none. */
class Watchdog {
  readonly #patience: number;
  readonly #onLate: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(patience: number, onLate: () => void) {
    this.#patience = patience;
    this.#onLate = onLate;
  }

  begin(): void {
    this.rest();
    let left = this.#patience;
    this.#timer = setInterval(() => --left <= 0 && this.#onLate(), 1000);
    this.#timer.unref();
  }

  rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}
