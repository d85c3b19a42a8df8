import type { FileHandle } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, type FileSystem, nodeFileSystem } from "./file-system.ts";
import { createLock, lockPathOf, lookAtLock, NoLockThere, removeLock } from "./save-lock-file.ts";
import { type IdleLimits, LockIdle } from "./save-lock-idle.ts";
import { resolvePlace } from "./save-place.ts";
import { removeQuietly } from "./write-aside.ts";

/** A report's lock, held by us. */
export interface SaveLock {
  /** Gives the lock back; never throws. */
  release(): Promise<void>;
}

/** How long savers wait for each other, in milliseconds. */
export interface LockTimes extends IdleLimits {
  readonly step: number;
  readonly patience: number;
  /** How often a holder touches its lock. */
  readonly touch: number;
}

const TIMES: LockTimes = { step: 20, patience: 3_000, stale: 10_000, orphaned: 1_000, touch: 300 };
/** How often a lock that is there at the start is looked at. */
const LOOK_MS = 250;

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

/**
 * Removes the lock that a killed save has left beside a report, so that nobody commits it: for as long as no save of ours comes by and
 * takes it over. When it is nobody's any more is said by the same times; somebody's is left alone. Never throws for what happens to files.
 */
export async function removeLeftLock(
  path: string,
  fs: FileSystem = nodeFileSystem,
  times: LockTimes = TIMES,
): Promise<void> {
  try {
    const { target } = await resolvePlace(fs, path);
    await removeIfLeft(fs, lockPathOf(target), times).catch((error: unknown) => {
      if (errorCode(error) !== "ENAMETOOLONG") throw error;
      return removeIfLeft(fs, lockPathOf(target, true), times);
    });
  } catch (error) {
    unlockable(error);
  }
}

async function removeIfLeft(fs: FileSystem, path: string, times: LockTimes): Promise<void> {
  const first = await lookAtLock(fs, path);
  const idle = new LockIdle(fs, path, times);
  // Who touches it lives; a killed one's is the same until it is old enough.
  for (let seen = first; seen && seen.stamp === first?.stamp; seen = await lookAtLock(fs, path)) {
    if (await idle.isLeft(seen)) return removeLock(fs, path, seen.stamp);
    await sleep(LOOK_MS, undefined, { ref: false });
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
  const idle = new LockIdle(fs, path, times);
  for (;;) {
    const made = await createLock(fs, path);
    if (made) return new HeldLock(fs, path, made.handle, made.line, times.touch);
    const seen = await lookAtLock(fs, path);
    if (seen && (await idle.isLeft(seen))) await removeLock(fs, path, seen.stamp);
    else if (performance.now() > deadline) return idle.hasSeen ? "busy" : "unlockable";
    await sleep(times.step * (0.5 + Math.random()));
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
