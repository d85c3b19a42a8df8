import { constants } from "node:fs";
import { access, lstat, open, rm, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { printable } from "../model/text/printable.ts";
import { dateOf, timeOfDay } from "../model/text/time.ts";
import { errorCode } from "./file-system.ts";
import { homeFolder } from "./home-folder.ts";

/** How saving a copy ended: where it is, or one sentence for the user. */
export type CopyEnd =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/** A folder with less room than this, in bytes, is not offered: it is full, or as good as. */
const ROOM = 1024 * 1024;
const MOST_COPIES = 99;

/**
 * Writes a text to a path as a user types it (`~` is the home folder, relative to where the program was started), for a report that
 * cannot be saved where it is. Nothing that exists is ever written over, and no folder is made. Never throws for what happens to files.
 */
export async function saveCopy(typed: string, text: string): Promise<CopyEnd> {
  const wanted = typed.trim();
  if (wanted === "" || wanted.includes("\0"))
    return refused("Type the path of a new file, such as ~/README-copy.md.");
  const path = expand(wanted);
  if (path === null) return refused("There is no home folder here; type a path without ~.");
  try {
    await writeNew(path, text);
    return { ok: true, path };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return refused(await describeFailure(code, path));
  }
}

/**
 * A path to offer for a copy of a report: in the home folder, else in the temporary one, whichever can be written and has room.
 * `now` is in milliseconds since 1970. The path is as `saveCopy` takes it, and nothing has it yet.
 */
export async function suggestCopyPath(reportPath: string, now: number): Promise<string> {
  const [home, temporary] = [homeFolder(), tmpdir()];
  const [folder, shown] = home !== null && (await hasRoom(home)) ? [home, "~"] : [temporary, temporary];
  const ending = extname(reportPath);
  const stem = `${basename(reportPath, ending)}-${`${dateOf(now)}-${timeOfDay(now).replace(":", "")}`}`;
  for (let copy = 1; ; copy++) {
    const name = `${stem}${copy === 1 ? "" : `-${copy}`}${ending}`;
    if (copy === MOST_COPIES || (await isFree(join(folder, name)))) return `${shown}${sep}${name}`;
  }
}

/** The whole path; null when it begins in a home folder that is not there. */
function expand(path: string): string | null {
  if (path !== "~" && !path.startsWith("~/") && !path.startsWith(`~${sep}`)) return resolve(path);
  const home = homeFolder();
  return home === null ? null : resolve(home, `.${path.slice(1)}`);
}

// Readable for its owner alone: the temporary folder is everybody's.
async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(path).catch(() => {});
    throw error;
  } finally {
    await handle.close().catch(() => {});
  }
}

async function describeFailure(code: string, path: string): Promise<string> {
  const at = printable(path);
  const folder = printable(dirname(path));
  switch (code) {
    case "EEXIST":
    case "EISDIR":
      return (await isFolder(path))
        ? `${at} is a folder; add the name of a new file.`
        : `${at} exists already and was left as it is; type another name.`;
    case "ENOENT":
      return `There is no folder ${folder}; type a path in a folder that exists.`;
    case "ENOTDIR":
      return `${folder} is no folder; type a path in a folder that exists.`;
    case "EACCES":
    case "EPERM":
      return `You may not write in ${folder}; type a path in another folder.`;
    case "EROFS":
      return `${folder} lies on a file system that is mounted read-only; type a path elsewhere.`;
    case "ENOSPC":
    case "EFBIG":
      return `The disk with ${folder} is full too; free some space, or type a path on another disk.`;
    case "EDQUOT":
      return `Your disk quota in ${folder} is used up; free some space, or type a path elsewhere.`;
    case "ENAMETOOLONG":
      return `${at} is too long for a path; type a shorter name.`;
    default:
      return `${at} could not be written (${code}); type another path.`;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

async function isFree(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    (error: unknown) => errorCode(error) === "ENOENT",
  );
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const { blocks, bavail, bsize } = await statfs(folder);
    // Some systems tell no figures at all.
    return blocks === 0 || bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

function refused(message: string): CopyEnd {
  return { ok: false, message };
}
