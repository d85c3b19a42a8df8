import { createHash } from "node:crypto";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nodeFileSystem } from "./file-system.ts";
import { findGitFolders, type GitFolders } from "./git-folders.ts";
import { branchOf, readCommit, readHeadText, refOf } from "./git-head.ts";
import { readWhole } from "./read-whole.ts";
import { runGit } from "./run-git.ts";
import { stampOf } from "./stamp.ts";

/** How far a report is on its way to the server, as the first line of the screen says it; nulls outside git. */
export interface GitState {
  /** The branch, or the short commit where none is checked out. */
  readonly branch: string | null;
  readonly handedIn: "clean" | "uncommitted" | "unpushed" | "untracked" | null;
  /** Commits that the upstream does not have; without an upstream, that no remote has. */
  readonly ahead: number;
}

const OUTSIDE: GitState = { branch: null, handedIn: null, ahead: 0 };

/**
 * The git state of a report. Only plumbing that reads refs, commits, trees and the index is asked: `status` and `diff` would pass the
 * file through clean filters and text converters that the repository's config names, so its content is compared in here.
 */
export async function readGitState(path: string): Promise<GitState> {
  const real = await realpath(path).catch(() => null);
  const git = real === null ? null : await findGitFolders(real);
  if (real === null || git === null) return OUTSIDE;
  const folder = dirname(real);
  const [branch, { entry, committed }, ahead] = await Promise.all([
    readBranch(folder, git),
    readPlaces(real, git),
    countAhead(folder),
  ]);
  if (entry === null) return OUTSIDE;
  if (entry === "") return { branch, handedIn: "untracked", ahead };
  const isCommitted = committed !== null && entry.includes(committed) && (await hasContent(real, committed));
  if (!isCommitted) return { branch, handedIn: "uncommitted", ahead };
  return { branch, handedIn: ahead > 0 ? "unpushed" : "clean", ahead };
}

/** What git has of a report: its lines in the index, empty where there are none, and its blob in the commit; null where git does not answer. */
interface Places {
  readonly entry: string | null;
  readonly committed: string | null;
}

let last: { readonly key: string; readonly places: Places } | null = null;

// Most looks come after the report was written, which changes neither: git is started when one of them is another.
async function readPlaces(real: string, git: GitFolders): Promise<Places> {
  const key = await stateOf(real, git);
  if (key !== null && key === last?.key) return last.places;
  const folder = dirname(real);
  const name = basename(real);
  const [entry, committed] = await Promise.all([
    runGit(folder, ["--literal-pathspecs", "ls-files", "--stage", "-z", "--", name]),
    runGit(folder, ["rev-parse", "--verify", "--quiet", `HEAD:./${name}`]),
  ]);
  const places = { entry, committed: committed?.trim() ?? null };
  // What git did not answer may have been for want of time, and what it answered may be of a later state.
  if (entry !== null && committed !== null && key !== null && key === (await stateOf(real, git)))
    last = { key, places };
  return places;
}

/** A name for the commit and the index a report is looked up in; null where they cannot be told from files. */
async function stateOf(real: string, git: GitFolders): Promise<string | null> {
  const commit = await readCommit(git, await readHeadText(git));
  const index = await lstat(join(git.own, "index"), { bigint: true }).catch(() => null);
  return commit && index ? [real, commit, stampOf(index)].join("\0") : null;
}

// A branch is told by a file, so git need not be started for it.
async function readBranch(folder: string, git: GitFolders): Promise<string | null> {
  const branch =
    branchOf(refOf(await readHeadText(git))) ??
    (await runGit(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"])) ??
    (await runGit(folder, ["rev-parse", "--verify", "--quiet", "--short", "HEAD"]));
  return branch?.trim() || null;
}

async function countAhead(folder: string): Promise<number> {
  const count =
    (await runGit(folder, ["rev-list", "--count", "@{upstream}..HEAD"])) ??
    (await runGit(folder, ["rev-list", "--count", "HEAD", "--not", "--remotes"]));
  return Number(count ?? 0);
}

/** Whether a file holds a committed blob, as it is or with the line ends that git's `autocrlf` gave it. */
async function hasContent(path: string, blob: string): Promise<boolean> {
  const file = await readWhole(nodeFileSystem, path);
  if (!file.ok) return false;
  if (blobHash(file.bytes, blob.length) === blob) return true;
  const unixLines = Buffer.from(file.bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return blobHash(unixLines, blob.length) === blob;
}

/** Git's name for a content; 40 digits are SHA-1, 64 are SHA-256. */
function blobHash(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
