import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { decodeReport } from "../decode-report.ts";
import { READ_FLAGS } from "../read-whole.ts";
import type { RealFolders } from "./real-folders.ts";

/** The text of a file, or why there is none to read. `whole` is false where it was cut off for its size. */
export type TextRead =
  | { readonly ok: true; readonly text: string; readonly whole: boolean }
  | { readonly ok: false; readonly why: "gone" | "folder" | "not a file" | "not a text" };

/** Without O_NOFOLLOW, a link put in the file's place would lead out of the repository. Windows has none. */
const FLAGS = READ_FLAGS | (constants.O_NOFOLLOW ?? 0);
/** Characters in which a file that is no text has a NUL, as git tells them, too. */
const TOLD_BY = 8000;

/** What tells one content of a file from another without reading it. */
export function stampOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino}:${size}:${mtimeMs}`;
}

/**
 * Reads at most `most` bytes of a text in a repository, by its path from the root. Only ordinary files are opened, and none through a link;
 * what is not UTF-8 comes out as readable as it gets. The file itself is read at once: hundreds in a row are many times as fast as
 * through promises, and one is a millisecond. With a stamp, another file or content than that is gone: a folder on the way may have become
 * a link since it was looked at.
 */
export async function readText(
  folders: RealFolders,
  path: string,
  most: number,
  stamp?: string,
): Promise<TextRead> {
  const full = await folders.locate(path);
  if (full === null) return { ok: false, why: "gone" };
  try {
    // Opening a device can do something, so look first.
    const refused = refusal(lstatSync(full));
    if (refused) return refused;
    const file = openSync(full, FLAGS);
    try {
      return readOpen(file, most, stamp);
    } finally {
      closeSync(file);
    }
  } catch {
    return { ok: false, why: "gone" };
  }
}

function readOpen(file: number, most: number, stamp: string | undefined): TextRead {
  const status = fstatSync(file);
  const refused = refusal(status);
  if (refused) return refused;
  if (stamp !== undefined && stamp !== stampOf(status)) return { ok: false, why: "gone" };
  // One more than there should be: it may have grown.
  const buffer = Buffer.allocUnsafe(Math.min(status.size, most) + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(file, buffer, length, buffer.length - length, length);
    if (count === 0) break;
    length += count;
  }
  const { text } = decodeReport(buffer.subarray(0, Math.min(length, most)));
  // UTF-16, which Windows writes from `pip freeze > requirements.txt`, is known by its mark and has none once it is decoded.
  if (text.slice(0, TOLD_BY).includes("\0")) return { ok: false, why: "not a text" };
  return { ok: true, text: text.startsWith("\ufeff") ? text.slice(1) : text, whole: length < buffer.length };
}

function refusal(status: Stats): TextRead | null {
  if (status.isFile()) return null;
  return { ok: false, why: status.isDirectory() ? "folder" : "not a file" };
}
