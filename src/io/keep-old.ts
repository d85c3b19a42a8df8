import { errorCode, type FileSystem } from "./file-system.ts";
import { type ReadFailure, readFailure, readFailureOf } from "./read-failure.ts";
import { READ_FLAGS, readHandle, readWhole, type WholeFile } from "./read-whole.ts";
import { nameBeside, removeQuietly } from "./write-aside.ts";

/** A hold on a file that outlives the rename over it, so that what was written into it at the last moment can be found. */
export interface KeptFile {
  read(): Promise<WholeFile | ReadFailure>;
  release(): Promise<void>;
}

/**
 * Keeps the file at a path; throws the system's errors. Held open where that does not hinder a rename: a second name would stay after
 * a crash, and while it is there others, and another of us, take the file for one with several names and write it in place.
 */
export async function keepOld(fs: FileSystem, path: string): Promise<KeptFile> {
  return fs.platform === "win32" ? await keepByLink(fs, path) : await keepByHandle(fs, path);
}

async function keepByHandle(fs: FileSystem, path: string): Promise<KeptFile> {
  const handle = await fs.open(path, READ_FLAGS);
  const read = () => readHandle(handle, path).catch((error: unknown) => readFailureOf(error, path));
  return { read, release: () => handle.close().catch(() => {}) };
}

async function keepByLink(fs: FileSystem, path: string): Promise<KeptFile> {
  const kept = nameBeside(path, "old", true);
  try {
    await fs.link(path, kept);
  } catch (error) {
    if (errorCode(error) === null || errorCode(error) === "ENOENT") throw error;
    // No hard links on this drive (FAT): better to save without the last look than not at all.
    return { read: async () => readFailure("missing", kept), release: async () => {} };
  }
  return { read: () => readWhole(fs, kept), release: () => removeQuietly(fs, kept) };
}
