import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { figureName } from "../model/figures/figure-name.ts";
import { printable } from "../model/text/printable.ts";
import { figuresFolder } from "./figures-folder.ts";
import { isImage, LARGEST_IMAGE } from "./figures-image.ts";
import { errorCode, nodeFileSystem } from "./file-system.ts";
import type { ReadReason } from "./read-failure.ts";
import { readWhole } from "./read-whole.ts";
import { removeQuietly, writeAside } from "./write-aside.ts";

/** The name of the copy below `figures/`, or one sentence: what went wrong and what to do. */
export type CopyResult =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly message: string };

const MOST_NAMES = 1000;
/** What systems say that have no hard links, or none here. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "EXDEV"];

/**
 * Copies an image into `figures/` beside a report and makes that folder if need be. Nothing is overwritten: a file with the same bytes under
 * the same name is used as it is, one with others gives the copy a number. The copy appears whole or not at all.
 */
export async function copyFigure(path: string, reportPath: string): Promise<CopyResult> {
  const read = await readWhole(nodeFileSystem, path);
  if (!read.ok) return failure(unread(read.reason, printable(path)));
  if (read.bytes.length > LARGEST_IMAGE) return failure(unread("too-large", printable(path)));
  if (!isImage(read.bytes)) return failure(`${printable(path)} is not an image; nothing was copied.`);
  const folder = await figuresFolder(reportPath);
  if (folder === null)
    return failure("The report is not there any more; save it first, then copy the image.");
  try {
    await mkdir(folder, { recursive: true });
    // A link could lead out of the repository.
    if (!(await lstat(folder)).isDirectory())
      return failure(`${printable(folder)} is a link; put a folder in its place.`);
    return await place(read.bytes, folder, basename(path));
  } catch (error) {
    return failure(unwritten(error, printable(folder)));
  }
}

async function place(bytes: Buffer, folder: string, file: string): Promise<CopyResult> {
  for (let count = 1; count <= MOST_NAMES; count++) {
    const name = figureName(file, count);
    const target = join(folder, name);
    if (await hasBytes(target, bytes)) return { ok: true, name };
    if (await isTaken(target)) continue;
    const aside = await writeAside(nodeFileSystem, target, bytes, null);
    try {
      await appear(aside.path, target);
      return { ok: true, name };
    } catch (error) {
      // Somebody was faster; look at what they put there.
      if (errorCode(error) !== "EEXIST") throw error;
      if (await hasBytes(target, bytes)) return { ok: true, name };
    } finally {
      await removeQuietly(nodeFileSystem, aside.path);
    }
  }
  return failure(`${printable(folder)} has too many files of this name; give the image another one.`);
}

/** Gives a finished file its name; a rename would overwrite. */
async function appear(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error) ?? "")) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function isTaken(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function hasBytes(path: string, bytes: Buffer): Promise<boolean> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile() || status.size !== bytes.length) return false;
  const there = await readWhole(nodeFileSystem, path);
  return there.ok && there.bytes.equals(bytes);
}

function failure(message: string): CopyResult {
  return { ok: false, message };
}

function unread(reason: ReadReason, at: string): string {
  if (reason === "missing") return `${at} is gone; nothing was copied.`;
  if (reason === "permission") return `You may not read ${at}; ask its owner for permission.`;
  if (reason === "too-large") return `${at} is larger than 50 MB; make it smaller, then copy it.`;
  return `${at} cannot be read; check that it is the right file.`;
}

function unwritten(error: unknown, at: string): string {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `There is no space left in ${at}; make room and copy again.`;
  if (code === "EROFS") return `${at} is on a disk that cannot be written; nothing was copied.`;
  if (code === "EACCES" || code === "EPERM")
    return `You may not write in ${at}; ask its owner for permission, or change it with chmod.`;
  if (code === "EEXIST" || code === "ENOTDIR") return `${at} is not a folder; move it away and copy again.`;
  return `The image could not be copied into ${at} (${printable(code)}); check the disk and copy again.`;
}
