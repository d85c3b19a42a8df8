import { basename, dirname, join, resolve } from "node:path";
import { errorCode, type FileSystem } from "./file-system.ts";

/** Where a save goes: the path the user named, and the file behind its symbolic links, which stay. */
export interface Place {
  readonly path: string;
  readonly target: string;
}

const MOST_LINKS = 40;

/** The place behind a path, whether or not a file is there; throws the system's errors. */
export async function resolvePlace(fs: FileSystem, path: string): Promise<Place> {
  try {
    return { path, target: await fs.realpath(path) };
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  return { path, target: await followLinks(fs, path) };
}

/** Where a chain of links ends that leads to a file which is not there (yet). */
async function followLinks(fs: FileSystem, path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    const folder = await fs.realpath(dirname(at)).catch(() => dirname(at));
    const next = await fs.readlink(at).catch(() => null);
    if (next === null) return join(folder, basename(at));
    at = resolve(folder, next);
  }
  return at;
}
