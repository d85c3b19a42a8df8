import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { errorCode, type FileSystem } from "./file-system.ts";
import type { ProcessName } from "./running-process.ts";
import { type Stamp, stampOf } from "./stamp.ts";
import { nameBeside, removeQuietly } from "./write-aside.ts";

/** A lock file as another saver has left it: its state, when it was last touched (ns of the file system's clock), and who made it. */
export interface SeenLock {
  readonly stamp: Stamp;
  readonly touched: bigint;
  readonly holder: ProcessName | null;
}

/** Thrown for what stands at the name of a lock and is none: it is left alone. */
export class NoLockThere extends Error {
  override name = "NoLockThere";
}

/** A lock is one short line; more is not read of what others may have put there. */
const LONGEST_LINE = 512;
const LOOK_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const WINDOWS_HOLDS = ["EPERM", "EBUSY", "EACCES"];

/** Where the lock of a report stands (given without symbolic links): every saver must come to the same name. */
export function lockPathOf(target: string, short = false): string {
  const name = basename(target);
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return join(dirname(target), short ? `.${digest}.lock` : `.${name}.report-tui.lock`);
}

/** Creates a lock that nobody has: its open file and its line; null when somebody has it. Throws the system's other errors. */
export async function createLock(
  fs: FileSystem,
  path: string,
): Promise<{ handle: FileHandle; line: Buffer } | null> {
  const line = Buffer.from(`${process.pid} ${hostname()} ${randomBytes(12).toString("hex")}\n`);
  let handle: FileHandle;
  try {
    handle = await fs.open(path, "wx");
  } catch (error) {
    // On Windows a file that is just being deleted refuses in other words.
    const isHeld = fs.platform === "win32" && WINDOWS_HOLDS.includes(errorCode(error) ?? "");
    if (errorCode(error) === "EEXIST" || isHeld) return null;
    throw error;
  }
  try {
    fs.writeSync(handle.fd, line, 0, line.length, 0);
    return { handle, line };
  } catch (error) {
    await handle.close().catch(() => {});
    await removeQuietly(fs, path);
    throw error;
  }
}

/** Looks at a lock; null when it is gone. Throws the system's errors, and `NoLockThere`. */
export async function lookAtLock(fs: FileSystem, path: string): Promise<SeenLock | null> {
  let handle: FileHandle;
  try {
    handle = await fs.open(path, LOOK_FLAGS);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
  try {
    const status = await handle.stat({ bigint: true });
    if (!status.isFile()) throw new NoLockThere(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    const [, pid, host] = /^(\d{1,10}) (\S+) /.exec(buffer.toString("utf8", 0, bytesRead)) ?? [];
    const holder = pid && host ? { pid: Number(pid), host } : null;
    return { stamp: stampOf(status), touched: status.mtimeNs, holder };
  } finally {
    await handle.close().catch(() => {});
  }
}

/**
 * Takes a lock away that its holder has left. It is renamed before it is deleted: of several that try, one gets it, and one that was
 * too slow and got the next saver's lock in its place sees that and puts it back. Throws the system's errors.
 */
export async function removeLock(fs: FileSystem, path: string, left: Stamp): Promise<void> {
  const away = nameBeside(path, "old", true);
  try {
    if (stampOf(fs.statSync(path, { bigint: true })) !== left) return;
    fs.renameSync(path, away);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const taken = stampOf(fs.statSync(away, { bigint: true }));
  if (taken !== left) await fs.link(away, path).catch(() => {});
  await removeQuietly(fs, away);
}

/** What time it is where a file lies, in ns: a shared folder's clock need not be ours. Throws the system's errors. */
export async function clockBeside(fs: FileSystem, path: string): Promise<bigint> {
  const probe = nameBeside(path, "tmp", true);
  const handle = await fs.open(probe, "wx");
  try {
    return (await handle.stat({ bigint: true })).mtimeNs;
  } finally {
    await handle.close().catch(() => {});
    await removeQuietly(fs, probe);
  }
}
