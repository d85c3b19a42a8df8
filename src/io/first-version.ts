import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isUnfilled } from "../model/template/template.ts";
import { findGitFolders } from "./git-folders.ts";
import { readCommit, readHeadText } from "./git-head.ts";
import { LOG_ALONE } from "./log-alone.ts";
import { runGit } from "./run-git.ts";

/** Characters; a report is a tenth of this. */
const MOST_TEXT = 500_000;

/** `showRoot`: without it the first commit could be left out. */
const LOG = [
  "-c",
  "log.showRoot=true",
  "--literal-pathspecs",
  "log",
  "--follow",
  "--diff-filter=A",
  "--raw",
  "--no-abbrev",
  "--format=",
  ...LOG_ALONE,
];

/**
 * The report as it was first committed, under whatever name: the template as the team received it. Null where git has none: not
 * committed, in a clone without the whole history, or when the first version was already written in. Undefined where git cannot tell:
 * outside git, before the first commit, not installed, or not done in time.
 * Takes up to some seconds in a long history. Only commits and trees are read, through no filter and no text converter.
 */
export async function readFirstVersion(path: string): Promise<string | null | undefined> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return null;
  const folder = dirname(real);
  const git = await findGitFolders(real);
  if (!git) return undefined;
  // As git itself knows it, which would have to be started for it.
  const isShallow = await stat(join(git.common, "shallow")).catch(() => null);
  if (isShallow) return null;
  const added = await runGit(folder, [...LOG, "--", basename(real)]);
  if (added === null) return undefined;
  const blob = lastAdded(added);
  if (blob === null) return null;
  const text = await runGit(folder, ["cat-file", "blob", blob]);
  if (text === null) return undefined;
  if (text === "" || text.length > MOST_TEXT || text.includes("\ufffd")) return null;
  return isUnfilled(text) ? text : null;
}

// ":000000 100644 <zeros> <blob> A\t<path>", the oldest last.
function lastAdded(raw: string): string | null {
  return /^:0+ 100\d{3} 0+ ([0-9a-f]{40,64}) A\t/.exec(raw.trimEnd().split("\n").at(-1)!)?.[1] ?? null;
}

/** The commit that a report's folder is at: a name for all that `readFirstVersion` depends on; null where there is none. */
export async function readHead(path: string): Promise<string | null> {
  const git = await findGitFolders(path);
  if (git === null) return null;
  const commit = await readCommit(git, await readHeadText(git));
  if (commit !== null) return commit;
  const real = await realpath(path).catch(() => null);
  const head = real && (await runGit(dirname(real), ["rev-parse", "--verify", "--quiet", "HEAD"]));
  return head ? head.trim() : null;
}
