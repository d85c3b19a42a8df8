import { randomBytes } from "node:crypto";
import type { BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode, type FileSystem } from "./file-system.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** A finished file beside another, on stable storage, waiting to take its place. */
export interface Aside {
  readonly path: string;
  readonly stamp: Stamp;
}

/** Whose mode and owner a new file takes on: another file's, nobody's but our own ("private"), or what is usual here (null). */
type Like = BigIntStats | "private" | null;

/** What a file aside is for, as its name ends: a new content, which is worth nothing once its save is over, or an old one to go back to. */
export type AsideEnding = "tmp" | "backup";

/**
 * Writes a hidden file beside `path`, with the mode and, where the system allows, the owner of `like`.
 * Throws the system's errors and leaves nothing behind then.
 */
export async function writeAside(
  fs: FileSystem,
  path: string,
  bytes: Buffer,
  like: Like,
  ending: AsideEnding = "tmp",
): Promise<Aside> {
  const created = await createBeside(fs, path, ending, like ? 0o600 : 0o666);
  try {
    try {
      await created.handle.writeFile(bytes);
      if (like && like !== "private") await dressLike(fs, created.handle, like);
      await created.handle.sync();
      return { path: created.path, stamp: stampOf(await created.handle.stat({ bigint: true })) };
    } finally {
      await created.handle.close();
    }
  } catch (error) {
    await removeQuietly(fs, created.path);
    throw error;
  }
}

/** A hidden name beside a file that nothing has yet; `short` where the file's own name leaves no room for more. */
export function nameBeside(path: string, ending: string, short = false): string {
  const unique = `${randomBytes(6).toString("hex")}.${ending}`;
  return join(dirname(path), short ? `.${unique}` : `.${basename(path)}.${unique}`);
}

/** Removes a file of ours; when that fails there is nobody who could do better. */
export async function removeQuietly(fs: FileSystem, path: string): Promise<void> {
  await fs.unlink(path).catch(() => {});
}

async function createBeside(
  fs: FileSystem,
  path: string,
  ending: AsideEnding,
  mode: number,
): Promise<{ path: string; handle: FileHandle }> {
  const name = nameBeside(path, ending);
  try {
    return { path: name, handle: await fs.open(name, "wx", mode) };
  } catch (error) {
    if (errorCode(error) !== "ENAMETOOLONG") throw error;
  }
  const short = nameBeside(path, ending, true);
  return { path: short, handle: await fs.open(short, "wx", mode) };
}

/** The owner first: changing it clears bits of the mode. */
async function dressLike(fs: FileSystem, handle: FileHandle, like: BigIntStats): Promise<void> {
  const own = await handle.stat({ bigint: true });
  if (fs.platform !== "win32" && (own.uid !== like.uid || own.gid !== like.gid)) {
    const gid = Number(like.gid);
    // Only an administrator may give files away, but many may give them to a group they share: that keeps a team writing.
    await handle.chown(Number(like.uid), gid).catch(() => handle.chown(-1, gid).catch(() => {}));
  }
  await handle.chmod(Number(like.mode & 0o7777n)).catch((error: unknown) => {
    // File systems without modes (FAT) say so here.
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(errorCode(error) ?? "")) throw error;
  });
}
