import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { GitDoings, GitMove } from "../model/git/git-doings.ts";
import { findGitFolders, type GitFolders } from "./git-folders.ts";
import { readEnd, readText } from "./read-end.ts";

/** Bytes: of a file with one name or hash in it, of the end of a log, of the list of packed branches. */
const MOST = { name: 4096, log: 64 * 1024, packed: 4 * 1024 * 1024 };

/**
 * Looks at what git last did around a file; null outside git. Only files are read, and no more than a little of each, so that it can be
 * asked whenever the file changed. Of a repository that keeps its branches in a reftable nothing but `running` and `locked` is known.
 */
export async function readGitDoings(path: string): Promise<GitDoings | null> {
  const git = await findGitFolders(path);
  if (!git) return null;
  for (let look = 1; ; look++) {
    const seen = await readOnce(git);
    if (seen?.text === (await readText(join(git.own, "HEAD"), MOST.name)) || look === MOST_LOOKS)
      return seen?.told ?? null;
  }
}

/** How often it is looked again because HEAD moved meanwhile: its log would tell of another branch than it names. */
const MOST_LOOKS = 3;

/** One look, and what stood in HEAD as it began. */
async function readOnce(
  git: GitFolders,
): Promise<{ readonly text: string; readonly told: GitDoings } | null> {
  const [head, running, locked, stash] = await Promise.all([
    readText(join(git.own, "HEAD"), MOST.name),
    findRunning(git),
    isWriting(git),
    readStash(git),
  ]);
  if (head === "") return null;
  const ref = refOf(head);
  const move = (await readMove(git)) ?? (await readPlace(git, ref ?? head));
  const rebased = running === "rebase" ? await readRebased(git) : null;
  return { text: head, told: { branch: branchOf(rebased ?? ref), head: move, stash, running, locked } };
}

/** HEAD is a branch ("ref: refs/heads/main") or a commit. */
function refOf(head: string): string | null {
  return /^ref: (refs\/[^\0-\x20\x7f]+)$/.exec(head)?.[1] ?? null;
}

// What stands in HEAD for old programs when the branches are in a reftable.
const NO_BRANCH = "refs/heads/.invalid";

function branchOf(ref: string | null): string | null {
  return ref?.startsWith("refs/heads/") && ref !== NO_BRANCH ? ref.slice("refs/heads/".length) : null;
}

/** A rebase works without a branch and writes down whose commits it moves. */
async function readRebased({ own }: GitFolders): Promise<string | null> {
  const names = ["rebase-merge", "rebase-apply"].map((way) =>
    readText(join(own, way, "head-name"), MOST.name),
  );
  return (await Promise.all(names)).find((name) => name.startsWith("refs/heads/")) ?? null;
}

async function readMove({ own }: GitFolders): Promise<GitMove | null> {
  const log = await readLog(join(own, "logs", "HEAD"));
  if (!log) return null;
  // "<from> <to> <who> <when>\t<what>", the last part only where there is something to say.
  const [facts = "", message = ""] = log.line.split(/\t(.*)/s, 2);
  const commit = facts.split(" ", 2)[1] ?? "";
  return { id: log.id, commit: isCommit(commit) ? commit : "", message };
}

/** Where HEAD is, for repositories that keep no log. */
async function readPlace({ own, common }: GitFolders, at: string): Promise<GitMove | null> {
  const commit = isCommit(at) ? at : await readRef(common, at);
  // A log may have been there before, and come back.
  return isCommit(commit) ? { id: `${own} ${commit}`, commit, message: "" } : null;
}

async function readRef(common: string, ref: string): Promise<string> {
  if (ref.split("/").includes("..")) return "";
  const loose = await readText(join(common, ref), MOST.name);
  if (loose !== "") return loose;
  const packed = `\n${await readText(join(common, "packed-refs"), MOST.packed)}\n`;
  const at = packed.indexOf(` ${ref}\n`);
  return at < 0 ? "" : packed.slice(packed.lastIndexOf("\n", at) + 1, at);
}

async function readStash({ common }: GitFolders): Promise<GitDoings["stash"]> {
  const log = await readLog(join(common, "logs", "refs", "stash"));
  return log && { id: log.id, length: log.size };
}

/** The last line of one of git's logs; null without one. */
async function readLog(path: string): Promise<{ line: string; id: string; size: number } | null> {
  const end = await readEnd(path, MOST.log);
  const text = end?.bytes.toString("utf8").trim() ?? "";
  if (!end || text === "") return null;
  const line = text.slice(text.lastIndexOf("\n") + 1);
  // Times are in whole seconds: the same command twice in one gives the same line, further down.
  const id = `${end.size} ${createHash("sha256").update(line).digest("hex")}`;
  return { line, id, size: end.size };
}

async function findRunning({ own }: GitFolders): Promise<GitDoings["running"]> {
  const [rebase, apply, merge, pick, revert] = await Promise.all(
    ["rebase-merge", "rebase-apply", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"].map((name) =>
      exists(join(own, name)),
    ),
  );
  // A rebase picks and merges on its way.
  if (rebase || apply) return "rebase";
  if (merge) return "merge";
  if (pick) return "cherry-pick";
  return revert ? "revert" : null;
}

/** A git that writes takes less: an older lock was left by one that was killed. In milliseconds. */
const LOCKED_MS = 10_000;

async function isWriting({ own }: GitFolders): Promise<boolean> {
  const lock = await lstat(join(own, "index.lock")).catch(() => null);
  return lock !== null && Math.abs(Date.now() - lock.mtimeMs) < LOCKED_MS;
}

function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
