import type { ChildProcess } from "node:child_process";

/** More than run at once; one beyond these ends by its patience alone. */
const PLACES = 64;

/**
 * Which processes of git run for a thread, in memory that other threads can share: a thread that is ended takes the timers along that would
 * have ended its git. A process that ended stays known to the system until its thread has heard of it, so no number here is another program's.
 */
export class RunningGit {
  /** What another thread is given to keep the same list. */
  readonly shared: SharedArrayBuffer;
  /** Numbers of processes; 0 where there is none. */
  readonly #pids: Int32Array;

  constructor(shared = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#pids = new Int32Array(shared);
  }

  /** Lists a process until it ends. */
  add(child: ChildProcess): void {
    const place = this.#pids.indexOf(0);
    if (child.pid === undefined || place === -1) return;
    this.#pids[place] = child.pid;
    child.once("exit", () => {
      this.#pids[place] = 0;
    });
  }

  /** Ends those that run. */
  kill(): void {
    for (const pid of this.#pids) {
      if (pid === 0) continue;
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
  }
}
