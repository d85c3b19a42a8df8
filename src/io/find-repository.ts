import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder that holds `.git` (a folder, or a file in work trees and submodules), at or above a folder; null outside git. */
export async function findRepository(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const git = await stat(join(at, ".git")).catch(() => null);
    if (git?.isDirectory() || git?.isFile()) return at;
    if (dirname(at) === at) return null;
  }
}
