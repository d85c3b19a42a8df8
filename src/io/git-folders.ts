import { realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findRepository } from "./find-repository.ts";
import { readText } from "./read-end.ts";

/** Where git keeps what it knows of a working tree. */
export interface GitFolders {
  /** Of this working tree alone: HEAD, its log, what is running. */
  readonly own: string;
  /** Of all working trees of the repository: branches and the stash. */
  readonly common: string;
}

const MOST_BYTES = 4096;

/** The git folders of a file's working tree, also while the file itself is away for a moment; null outside git. */
export async function findGitFolders(path: string): Promise<GitFolders | null> {
  const folder = await realpath(path).then(dirname, () => realpath(dirname(path)).catch(() => null));
  const root = folder && (await findRepository(folder));
  if (!root) return null;
  const git = join(root, ".git");
  if ((await stat(git).catch(() => null))?.isDirectory()) return { own: git, common: git };
  // Added working trees and submodules have a file that says where.
  const link = /^gitdir: ([^\0\n\r]+)$/.exec(await readText(git, MOST_BYTES))?.[1];
  if (link === undefined) return null;
  const own = resolve(root, link);
  const shared = await readText(join(own, "commondir"), MOST_BYTES);
  return { own, common: shared === "" || /[\0\n\r]/.test(shared) ? own : resolve(own, shared) };
}
