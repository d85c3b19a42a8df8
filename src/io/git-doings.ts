import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { GitDoings, GitMove } from "../model/git/git-doings.ts";
import { findGitFolders, type GitFolders } from "./git-folders.ts";
import { branchOf, isCommit, readCommit, readHeadText, refOf } from "./git-head.ts";
import { readEnd, readText } from "./read-end.ts";

/** Bytes: of a file with one name in it, of the end of a log. */
const MOST = { name: 4096, log: 64 * 1024 };

/**
 * Looks at what git last did around a file; null outside git. Only files are read, and no more than a little of each, so that it can be
 * asked whenever the file changed. Of a repository that keeps its branches in a reftable nothing but `running` and `locked` is known.
 */
export async function readGitDoings(path: string): Promise<GitDoings | null> {
  const git = await findGitFolders(path);
  if (!git) return null;
  for (let look = 1; ; look++) {
    const seen = await readOnce(git);
    if (seen?.text === (await readHeadText(git)) || look === MOST_LOOKS) return seen?.told ?? null;
  }
}

/** How often it is looked again because HEAD moved meanwhile: its log would tell of another branch than it names. */
const MOST_LOOKS = 3;

/** One look, and what stood in HEAD as it began. */
async function readOnce(
  git: GitFolders,
): Promise<{ readonly text: string; readonly told: GitDoings } | null> {
  const [head, running, locked, stash] = await Promise.all([
    readHeadText(git),
    findRunning(git),
    isWriting(git),
    readStash(git),
  ]);
  if (head === "") return null;
  const move = (await readMove(git)) ?? (await readPlace(git, head));
  const rebased = running === "rebase" ? await readRebased(git) : null;
  return {
    text: head,
    told: { branch: branchOf(rebased ?? refOf(head)), head: move, stash, running, locked },
  };
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
async function readPlace(git: GitFolders, head: string): Promise<GitMove | null> {
  const commit = await readCommit(git, head);
  // A log may have been there before, and come back.
  return commit === null ? null : { id: `${git.own} ${commit}`, commit, message: "" };
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

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
