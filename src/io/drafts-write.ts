import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { DRAFT_LIMIT } from "./drafts-format.ts";
import { isTrusted, makeStateFolder, type StateFolder } from "./state-folder.ts";

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
const MODE = 0o600;

/** Where a draft of a name lies in a folder. */
export function draftPath(folder: StateFolder, name: string): string {
  return join(folder.path, `${name}.json`);
}

/**
 * Writes a draft aside, syncs it and renames it into place; gives its path. `isOver` is asked right before the rename: when it says yes,
 * what stands there by then stays. One at a time for a name, because its file aside has a fixed name: what a kill leaves goes with the draft.
 */
export async function writeDraft(
  folder: StateFolder,
  name: string,
  bytes: Buffer,
  isOver: () => boolean,
): Promise<string> {
  prepare(folder, bytes);
  const aside = asidePath(folder, name, "tmp");
  try {
    const handle = await open(aside, FLAGS, MODE);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const path = draftPath(folder, name);
    // Nothing of ours can run between the question and the rename.
    if (isOver()) unlinkSync(aside);
    else renameSync(aside, path);
    return path;
  } catch (error) {
    remove(aside);
    throw error;
  }
}

/** The same at once, for the moments after which nothing runs any more; may come in the middle of a `writeDraft`. */
export function writeDraftNow(folder: StateFolder, name: string, bytes: Buffer): string {
  prepare(folder, bytes);
  const aside = asidePath(folder, name, "now.tmp");
  try {
    const file = openSync(aside, FLAGS, MODE);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const path = draftPath(folder, name);
    renameSync(aside, path);
    return path;
  } catch (error) {
    remove(aside);
    throw error;
  }
}

/** Removes a draft and what an interrupted write left of it; whether the draft is gone. */
export function removeDraft(folder: StateFolder, name: string): boolean {
  if (!isTrusted(folder)) return true;
  remove(asidePath(folder, name, "tmp"));
  remove(asidePath(folder, name, "now.tmp"));
  return remove(draftPath(folder, name));
}

// What could not be read back is not kept.
function prepare(folder: StateFolder, bytes: Buffer): void {
  if (bytes.length > DRAFT_LIMIT) throw Object.assign(new Error("the draft is too large"), { code: "EFBIG" });
  makeStateFolder(folder);
}

function asidePath(folder: StateFolder, name: string, ending: string): string {
  return join(folder.path, `.${name}.${ending}`);
}

/** Whether nothing is there afterwards. */
function remove(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    // On a read-only mount the system refuses to delete also what is not there.
    return !existsSync(path);
  }
}
