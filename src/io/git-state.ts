import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { nodeFileSystem } from "./file-system.ts";
import { readWhole } from "./read-whole.ts";
import { runGit } from "./run-git.ts";

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
  if (real === null) return OUTSIDE;
  const folder = dirname(real);
  const name = basename(real);
  const [branch, entry, committed, ahead] = await Promise.all([
    readBranch(folder),
    runGit(folder, ["--literal-pathspecs", "ls-files", "--stage", "-z", "--", name]),
    runGit(folder, ["rev-parse", "--verify", "--quiet", `HEAD:./${name}`]),
    countAhead(folder),
  ]);
  if (entry === null) return OUTSIDE;
  if (entry === "") return { branch, handedIn: "untracked", ahead };
  const isCommitted =
    committed !== null && entry.includes(committed.trim()) && (await hasContent(real, committed.trim()));
  if (!isCommitted) return { branch, handedIn: "uncommitted", ahead };
  return { branch, handedIn: ahead > 0 ? "unpushed" : "clean", ahead };
}

async function readBranch(folder: string): Promise<string | null> {
  const branch =
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
