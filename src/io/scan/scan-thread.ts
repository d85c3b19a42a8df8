import { Worker } from "node:worker_threads";
import type { RepositoryReading } from "../../model/facts/repository-reading.ts";
import { errorCode } from "../file-system.ts";
import { gitEnvironment } from "../run-git.ts";
import { RunningGit } from "../running-git.ts";
import type { ScanMessage, ScanRequest } from "./scan-messages.ts";

/** What comes of scans; after a failure nothing comes any more, unless there was only nothing to read yet. */
export interface ScanHandlers {
  /** How many files were read so far, of how many. */
  readonly onProgress: (done: number, of: number) => void;
  readonly onReading: (reading: RepositoryReading) => void;
  /** One sentence why there are no readings. */
  readonly onFailure: (message: string) => void;
}

/** The thread itself; it keeps no process alive unless it is asked to. */
export interface ScanThread {
  /** Somebody looks: where no events tell of changes, it scans again. */
  look(): void;
  close(): Promise<void>;
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

const BUNDLED = new URL("../scan-worker.js", import.meta.url);
const PATIENCE_S = 60;
/** A thread that the system itself holds up cannot be ended. */
const END_MS = 500;

const SLOW = "Reading the repository took too long and was stopped.";
const LARGE = "Reading the repository took too much memory and was stopped.";
const FAILED = "The repository cannot be read: the program that reads it ended.";

/** Starts to scan a repository in a thread of its own, with bounds on time and memory. */
export function startScan(
  request: Omit<ScanRequest, "git">,
  handlers: ScanHandlers,
  options: ScanThreadOptions = {},
): ScanThread {
  const { worker: url = BUNDLED, patience = PATIENCE_S, keepAlive = false } = options;
  const git = new RunningGit();
  const killGit = () => git.kill();
  process.once("exit", killGit);
  const worker = startWorker(url, { ...request, git: git.shared });
  const watchdog = new Watchdog(patience, () => fail(SLOW));
  let ended: Promise<unknown> | null = null;
  const end = () => {
    watchdog.rest();
    if (!ended) killGit();
    ended ??= worker.terminate().finally(() => {
      // It may have started another one meanwhile.
      killGit();
      process.off("exit", killGit);
    });
    return Promise.race([ended, new Promise((done) => setTimeout(done, END_MS).unref())]);
  };
  const fail = (message: string) => {
    // Ending it is an exit, too.
    if (ended) return;
    void end();
    handlers.onFailure(message);
  };
  worker.on("message", (message: ScanMessage) => {
    if (ended) return;
    if (message.type === "begun") watchdog.begin();
    else if (message.type === "progress") handlers.onProgress(message.done, message.of);
    else {
      watchdog.rest();
      if (message.type === "read") handlers.onReading(message.reading);
      else handlers.onFailure(message.why);
    }
  });
  worker.on("error", (error) => fail(errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? LARGE : FAILED));
  worker.on("exit", () => fail(FAILED));
  watchdog.begin();
  if (!keepAlive) worker.unref();
  return {
    look: () => worker.postMessage("look"),
    close: async () => {
      await end();
    },
  };
}

function startWorker(url: URL, workerData: ScanRequest): Worker {
  return new Worker(url, {
    workerData,
    env: gitEnvironment(),
    execArgv: [],
    // Nothing it prints may reach the screen.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
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
