import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { errorCode, type FileSystem } from "./file-system.ts";
import type { WholeFile } from "./read-whole.ts";
import { isAt, REFUSES_NEW_FILES, type Written } from "./replace-file.ts";
import type { Place } from "./save-place.ts";
import { type Stamp, stampOf } from "./stamp.ts";
import { type Aside, removeQuietly, writeAside } from "./write-aside.ts";

/** A file that could neither be written nor put back as it was; `backup` is the path of its old bytes. */
export class HalfWritten extends Error {
  override name = "HalfWritten";
  readonly backup: string;

  constructor(backup: string, cause: unknown) {
    super(`the old content is in ${backup}`, { cause });
    this.backup = backup;
  }
}

/**
 * Writes bytes into the file that was read: for files with several names, which a rename would tear apart, and for files in a folder that
 * takes no new ones, where this is the only way there is and the one that every editor goes. The old bytes are aside on disk meanwhile: they are put back when writing fails, and stay there after a crash.
 * Throws the system's errors, and `HalfWritten`.
 */
export async function overwriteFile(
  fs: FileSystem,
  place: Place,
  old: WholeFile,
  bytes: Buffer,
): Promise<Written> {
  const backup = await backUp(fs, place, old);
  let isBackupNeeded = false;
  try {
    const handle = await fs.open(place.target, "r+");
    try {
      const stamp = await overwrite(fs, handle, old, bytes, backup.path);
      if (stamp === null) return { kind: "moved" };
      return { kind: "written", stamp, late: null, stands: isAt(fs, place, stamp) };
    } finally {
      // By now the bytes are on disk, or put back.
      await handle.close().catch(() => {});
    }
  } catch (error) {
    isBackupNeeded = error instanceof HalfWritten;
    throw error;
  } finally {
    if (!isBackupNeeded) await removeQuietly(fs, backup.path);
  }
}

/** The temporary folder is the second choice: a backup beside the file is found by whoever looks for it after a crash. */
async function backUp(fs: FileSystem, place: Place, old: WholeFile): Promise<Aside> {
  try {
    return await writeAside(fs, place.target, old.bytes, old.status, "backup");
  } catch (error) {
    if (!REFUSES_NEW_FILES.includes(errorCode(error) ?? "")) throw error;
  }
  return writeAside(fs, join(tmpdir(), basename(place.target)), old.bytes, "private", "backup");
}

/** The stamp of what was written, or null when the file no longer holds what was read. */
async function overwrite(
  fs: FileSystem,
  handle: FileHandle,
  old: WholeFile,
  bytes: Buffer,
  backup: string,
): Promise<Stamp | null> {
  // From the comparison to the last byte nothing is awaited: what another program writes in between is lost.
  if (!holds(fs, handle.fd, old.bytes)) return null;
  try {
    fill(fs, handle.fd, bytes);
    const stamp = stampOf(fs.fstatSync(handle.fd, { bigint: true }));
    await handle.sync();
    return stamp;
  } catch (error) {
    try {
      fill(fs, handle.fd, old.bytes);
    } catch {
      throw new HalfWritten(backup, error);
    }
    throw error;
  }
}

/** One byte more is asked for than expected, so that one call reads and finds the end: a second would give others time in between. */
function holds(fs: FileSystem, fd: number, expected: Buffer): boolean {
  const found = Buffer.allocUnsafe(expected.length + 1);
  let length = 0;
  do {
    const read = fs.readSync(fd, found, length, found.length - length, length);
    if (read === 0) break;
    length += read;
  } while (length < expected.length);
  return found.subarray(0, length).equals(expected);
}

function fill(fs: FileSystem, fd: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    written += fs.writeSync(fd, bytes, written, bytes.length - written, written);
  }
  fs.ftruncateSync(fd, bytes.length);
}
