import type { FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, type FileSystem } from "./file-system.ts";
import {
  clockBeside,
  createLock,
  lockPathOf,
  lookAtLock,
  NoLockThere,
  removeLock,
  type SeenLock,
} from "./save-lock-file.ts";
import type { Stamp } from "./stamp.ts";
import { removeQuietly } from "./write-aside.ts";

/** A report's lock, held by us. */
export interface SaveLock {
  /** Gives the lock back; never throws. */
  release(): Promise<void>;
}

/** How long savers wait for each other, in milliseconds. */
export interface LockTimes {
  readonly step: number;
  readonly patience: number;
  /** A lock that nobody has touched for so long is nobody's. */
  readonly stale: number;
  /** The same for a lock whose holder runs no more on this machine. */
  readonly orphaned: number;
  /** How often a holder touches its lock. */
  readonly touch: number;
}

const TIMES: LockTimes = { step: 20, patience: 3_000, stale: 10_000, orphaned: 1_000, touch: 300 };
/** A lock that goes away sooner needs no look at the clock. */
const SOON_MS = 200;

/**
 * Takes the lock of a report (given without symbolic links): "busy" when another saver keeps it too long, "unlockable" where no lock can
 * be made, and then the comparison before each write is what protects. The lock is a file beside the report, there only while a save is
 * under way. `proper-lockfile` cannot carry this: it deletes a stale lock by its path, so that two takers can both win; it reckons age by
 * this machine's clock; and it refuses where it cannot lock. It brings three more packages for that.
 */
export async function lockForSave(
  fs: FileSystem,
  target: string,
  times: LockTimes = TIMES,
): Promise<SaveLock | "busy" | "unlockable"> {
  try {
    return await waitForLock(fs, lockPathOf(target), times);
  } catch (error) {
    if (errorCode(error) === "ENAMETOOLONG") return lockByShortName(fs, target, times);
    return unlockable(error);
  }
}

async function lockByShortName(
  fs: FileSystem,
  target: string,
  times: LockTimes,
): Promise<SaveLock | "busy" | "unlockable"> {
  return waitForLock(fs, lockPathOf(target, true), times).catch(unlockable);
}

function unlockable(error: unknown): "unlockable" {
  if (errorCode(error) === null && !(error instanceof NoLockThere)) throw error;
  return "unlockable";
}

async function waitForLock(
  fs: FileSystem,
  path: string,
  times: LockTimes,
): Promise<SaveLock | "busy" | "unlockable"> {
  const deadline = performance.now() + times.patience;
  const idle = new IdleTime(fs, path);
  for (;;) {
    const made = await createLock(fs, path);
    if (made) return new HeldLock(fs, path, made.handle, made.line, times.touch);
    const seen = await lookAtLock(fs, path);
    const limit = seen && isOrphan(seen) ? times.orphaned : times.stale;
    if (seen && (await idle.of(seen)) > limit) await removeLock(fs, path, seen.stamp);
    else if (performance.now() > deadline) return idle.hasSeen ? "busy" : "unlockable";
    await sleep(times.step * (0.5 + Math.random()));
  }
}

/** Whether the process that made a lock runs no more; of other machines' processes nothing is known. */
function isOrphan({ holder }: SeenLock): boolean {
  if (holder?.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}

/** For how long the lock at a path has not been touched. */
class IdleTime {
  #stamp: Stamp | null = null;
  #since = 0;
  /** How idle the lock was already when it was first seen, in ms; null until somebody has looked at the clock. */
  #before: number | null = null;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
  ) {}

  get hasSeen(): boolean {
    return this.#stamp !== null;
  }

  async of({ stamp, touched }: SeenLock): Promise<number> {
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

class HeldLock implements SaveLock {
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly line: Buffer,
    touch: number,
  ) {
    this.#timer = setInterval(() => this.#touch(), touch).unref();
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    try {
      // Whoever slept through the time in which a lock goes stale finds another's here.
      if (this.#isOurs()) await removeQuietly(this.fs, this.path);
    } finally {
      await this.handle.close().catch(() => {});
    }
  }

  // Writing sets the time by the clock of the file system, which setting a time does not.
  #touch(): void {
    try {
      this.fs.writeSync(this.handle.fd, this.line, 0, this.line.length, 0);
    } catch {
      // A lock that goes stale is taken over, which the save survives.
    }
  }

  #isOurs(): boolean {
    try {
      const ours = this.fs.fstatSync(this.handle.fd, { bigint: true });
      const there = this.fs.statSync(this.path, { bigint: true });
      return ours.ino === there.ino && ours.dev === there.dev;
    } catch (error) {
      if (errorCode(error) === null) throw error;
      // It nearly always is.
      return true;
    }
  }
}
