import type { FileSystem } from "./file-system.ts";
import { mayRun } from "./running-process.ts";
import { clockBeside, type SeenLock } from "./save-lock-file.ts";
import type { Stamp } from "./stamp.ts";

/** After how long without a touch a lock is nobody's any more, in milliseconds. */
export interface IdleLimits {
  readonly stale: number;
  /** The same for a lock whose holder runs no more on this machine. */
  readonly orphaned: number;
}

/** A lock that goes away sooner needs no look at the clock. */
const SOON_MS = 200;

/** Says for how long the lock at a path has not been touched, and whether that is too long. */
export class LockIdle {
  #stamp: Stamp | null = null;
  #since = 0;
  /** How idle the lock was already when it was first seen, in ms; null until somebody has looked at the clock. */
  #before: number | null = null;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly limits: IdleLimits,
  ) {}

  get hasSeen(): boolean {
    return this.#stamp !== null;
  }

  /** Whether its holder has left the lock behind. Throws the system's errors. */
  async isLeft(seen: SeenLock): Promise<boolean> {
    const { stale, orphaned } = this.limits;
    const isOrphan = seen.holder !== null && !mayRun(seen.holder);
    return (await this.#idleOf(seen)) > (isOrphan ? orphaned : stale);
  }

  async #idleOf({ stamp, touched }: SeenLock): Promise<number> {
    const now = performance.now();
    if (stamp !== this.#stamp) {
      this.#stamp = stamp;
      this.#since = now;
      this.#before = null;
    }
    const seenFor = now - this.#since;
    if (seenFor < SOON_MS) return 0;
    // A lock from the future was touched before somebody set the clock back; no holder leaves it so.
    this.#before ??= Math.abs(Number((await clockBeside(this.fs, this.path)) - touched) / 1e6 - seenFor);
    return this.#before + seenFor;
  }
}
