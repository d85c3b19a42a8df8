import { open, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { figuresFolder } from "./figures-folder.ts";
import { homeFolder } from "./home-folder.ts";
import { READ_FLAGS } from "./read-whole.ts";

/** Bytes. What is larger belongs into no repository. */
export const LARGEST_IMAGE = 50 * 1024 * 1024;
/** Bytes. Room for the comments that programs put in front of an SVG's first tag. */
const HEAD = 4096;

/** An image on disk, and its name below the report's `figures/` if it is in there already. */
export type FoundImage =
  | { readonly ok: true; readonly path: string; readonly name: string; readonly inFigures: string | null }
  | { readonly ok: false };

/**
 * Looks whether a path is an image of at most 50 MB by what is in the file. `~` is the user's home; any other relative path is looked for
 * in the working folder and beside the report. A path on another computer is not looked at.
 */
export async function findImage(path: string, reportPath: string): Promise<FoundImage> {
  if (process.platform === "win32" && /^[\\/]{2}/.test(path)) return { ok: false };
  const figures = await figuresFolder(reportPath);
  const home = homeFolder();
  const there = home !== null && /^~(?=[\\/])/.test(path) ? join(home, path.slice(1)) : path;
  for (const folder of ["", ...(figures === null ? [] : [dirname(figures)])]) {
    const full = resolve(folder, there);
    if (!(await isImageFile(full))) continue;
    return { ok: true, path: full, name: basename(full), inFigures: await nameInside(figures, full) };
  }
  return { ok: false };
}

/** Whether bytes from the start of a file are those of a PNG, JPEG, GIF, WebP or SVG. */
export function isImage(head: Buffer): boolean {
  const start = head.subarray(0, 16).toString("latin1");
  if (/^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP)/.test(start)) return true;
  const text = head
    .subarray(0, HEAD)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  return /^<(?:svg|\?xml|!--|!doctype svg)/.test(text) && /<svg[\s>]/.test(text);
}

async function isImageFile(path: string): Promise<boolean> {
  try {
    // Opening a device can do something, so look first.
    const status = await stat(path);
    if (!status.isFile() || status.size > LARGEST_IMAGE) return false;
    const handle = await open(path, READ_FLAGS);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return isImage(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

async function nameInside(figures: string | null, path: string): Promise<string | null> {
  if (figures === null) return null;
  const inside = relative(figures, await realpath(path).catch(() => path));
  if (inside === "" || isAbsolute(inside) || inside.split(sep)[0] === "..") return null;
  return inside.split(sep).join("/");
}
