import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, type FileSystem } from "./file-system.ts";
import { type KeptFile, keepOld } from "./keep-old.ts";
import { readSettled } from "./read-settled.ts";
import type { WholeFile } from "./read-whole.ts";
import type { Place } from "./save-place.ts";
import { inodeOf, type Stamp, stampOf } from "./stamp.ts";
import { removeQuietly, writeAside } from "./write-aside.ts";

/** How writing went: not done since the file had `moved` on from what was read, or done. */
export type Written =
  | { readonly kind: "moved" }
  | {
      readonly kind: "written";
      readonly stamp: Stamp;
      /** What another program wrote into the old file after it was read. */
      readonly late: Buffer | null;
      /** False when another file has taken its place since: its writer may not have seen what it replaced. */
      readonly stands: boolean;
    };

/** What a system calls it when a file can have none beside it, or none in its place, and may yet be written itself. */
export const REFUSES_NEW_FILES: readonly string[] = ["EACCES", "EPERM", "EROFS", "ENAMETOOLONG", "EBUSY"];

const WINDOWS_HOLDS = ["EPERM", "EBUSY", "EACCES"];
const RENAME_TRIES = 10;

/**
 * Puts bytes in the place of what was read (`old`; null: of nothing) by a rename, so that no crash leaves half a file.
 * Bytes that another program wrote into the old file up to the rename come back as `late`. Throws the system's errors,
 * and then nothing has changed. `atomically` cannot carry this: it has no step between its sync and its rename in which
 * to look at the file and keep it, opens its temporary file without O_EXCL, and renames to a shortened name when one is too long.
 */
export async function replaceFile(
  fs: FileSystem,
  place: Place,
  old: WholeFile | null,
  bytes: Buffer,
): Promise<Written> {
  const aside = await writeAside(fs, place.target, bytes, old?.status ?? null);
  let kept: KeptFile | null = null;
  try {
    if (old) kept = await keepOld(fs, place.target);
    if (!(await swapPatiently(fs, place, old?.stamp ?? null, aside.path))) return { kind: "moved" };
    const late = old && kept ? await findLate(kept, old) : null;
    await syncFolder(fs, dirname(place.target));
    return { kind: "written", stamp: aside.stamp, late, stands: isAt(fs, place, aside.stamp) };
  } catch (error) {
    // Deleted since it was read.
    if (errorCode(error) === "ENOENT" && old && !kept) return { kind: "moved" };
    throw error;
  } finally {
    await removeQuietly(fs, aside.path);
    await kept?.release();
  }
}

/** The state of the file at a place right now: null when there is none, another stamp when the path leads elsewhere by now. */
function stampAt(fs: FileSystem, place: Place): Stamp | null {
  try {
    const target = fs.realpathSync(place.path);
    return target === place.target ? stampOf(fs.statSync(target, { bigint: true })) : `elsewhere:${target}`;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Whether the path still leads to the very file that was written. */
export function isAt(fs: FileSystem, place: Place, written: Stamp): boolean {
  try {
    return inodeOf(stampAt(fs, place)) === inodeOf(written);
  } catch (error) {
    // What is true then, the next try finds out.
    if (errorCode(error) === null) throw error;
    return false;
  }
}

/**
 * The system has no rename that compares, so a file that another program renames into place between these two calls is
 * replaced unseen. Synchronous, that is some microseconds; with an await between them, it would be as long as a redraw.
 * When the other program is one of us, it notices, since its file no longer `stands`, and saves again.
 */
function swap(fs: FileSystem, place: Place, seen: Stamp | null, aside: string): boolean {
  if (stampAt(fs, place) !== seen) return false;
  fs.renameSync(aside, place.target);
  return true;
}

/** On Windows, virus scanners and editors hold files for moments; there a refused rename is tried again, for about a second. */
async function swapPatiently(
  fs: FileSystem,
  place: Place,
  seen: Stamp | null,
  aside: string,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return swap(fs, place, seen, aside);
    } catch (error) {
      const isHeld = fs.platform === "win32" && WINDOWS_HOLDS.includes(errorCode(error) ?? "");
      if (!isHeld || attempt === RENAME_TRIES) throw error;
      await sleep(attempt * 20);
    }
  }
}

async function findLate(kept: KeptFile, old: WholeFile): Promise<Buffer | null> {
  const { file } = await readSettled(kept.read, old.bytes.toString());
  return file.ok && !file.bytes.equals(old.bytes) ? file.bytes : null;
}

/** Makes the rename itself last. Where folders cannot be synced there is no other way to ask, and the content is in place anyway. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (fs.platform === "win32") return;
  try {
    const handle = await fs.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
