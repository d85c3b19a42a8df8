import { join } from "node:path";
import type { GitFolders } from "./git-folders.ts";
import { readText } from "./read-end.ts";

/** Bytes: of a file with one name or commit in it, of the list of packed branches. */
const MOST = { name: 4096, packed: 4 * 1024 * 1024 };

/** What stands in HEAD: a branch ("ref: refs/heads/main") or a commit; empty where it cannot be read. */
export function readHeadText({ own }: GitFolders): Promise<string> {
  return readText(join(own, "HEAD"), MOST.name);
}

/** The ref that HEAD names by its text, as "refs/heads/main"; null where it is at a commit, or at nothing that could be read. */
export function refOf(head: string): string | null {
  return /^ref: (refs\/[^\0-\x20\x7f]+)$/.exec(head)?.[1] ?? null;
}

// What stands in HEAD for old programs when the branches are in a reftable.
const NO_BRANCH = "refs/heads/.invalid";

/** The name of a branch by its ref; null for another ref, and where the branches are in a reftable. */
export function branchOf(ref: string | null): string | null {
  return ref?.startsWith("refs/heads/") && ref !== NO_BRANCH ? ref.slice("refs/heads/".length) : null;
}

/**
 * The commit that HEAD leads to, by the branch itself: its log tells what happened, and not every program keeps one. Null where files do not tell:
 * before the first commit, and where the branches are in a reftable. `head`: its text.
 */
export async function readCommit({ common }: GitFolders, head: string): Promise<string | null> {
  const ref = refOf(head);
  const commit = ref === null ? head : await readRef(common, ref);
  return isCommit(commit) ? commit : null;
}

/** Whether a text is the name of a commit: 40 digits are SHA-1, 64 are SHA-256. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

async function readRef(common: string, ref: string): Promise<string> {
  if (ref.split("/").includes("..")) return "";
  const loose = await readText(join(common, ref), MOST.name);
  if (loose !== "") return loose;
  const packed = `\n${await readText(join(common, "packed-refs"), MOST.packed)}\n`;
  const at = packed.indexOf(` ${ref}\n`);
  return at < 0 ? "" : packed.slice(packed.lastIndexOf("\n", at) + 1, at);
}
