import { open, realpath, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { describeBytes, type ImageFormat } from "../model/figures/image-facts.ts";
import type { PageFigure } from "../model/page/page-subject.ts";
import { errorCode } from "./file-system.ts";
import { imageFacts } from "./image-size.ts";
import { isInside } from "./is-inside.ts";
import { READ_FLAGS } from "./read-whole.ts";
import { findRoot } from "./scan/find-root.ts";

/** Bytes. A larger figure would make a page that nobody can send. */
const LARGEST = 10 * 1024 * 1024;
/** Bytes of all figures of one page. */
const LARGEST_SUM = 60 * 1024 * 1024;

/** What browsers show everywhere, and what it is called in a `data:` address. */
const TYPES: Partial<Record<ImageFormat, string>> = {
  PNG: "image/png",
  JPEG: "image/jpeg",
  GIF: "image/gif",
  WebP: "image/webp",
  SVG: "image/svg+xml",
};

/**
 * Reads the figures of a page: ordinary image files, by what is in them, within the report's repository, as the scan of
 * it bounds it, or where it has none within its folder; nothing of git's own. `paths` are relative to the report's folder. Never throws: what cannot be shown says why.
 */
export async function readPageFigures(
  reportPath: string,
  paths: readonly string[],
): Promise<Map<string, PageFigure>> {
  const folder = dirname(await realpath(reportPath).catch(() => resolve(reportPath)));
  const found = await findRoot(reportPath);
  const boundary = found.ok ? found.root : folder;
  const figures = new Map<string, PageFigure>();
  let left = LARGEST_SUM;
  for (const path of paths) {
    const bytes = await readFigure(resolve(folder, path), boundary, left);
    if (typeof bytes !== "string") left -= bytes.length;
    figures.set(path, typeof bytes === "string" ? { ok: false, why: bytes } : figureOf(bytes));
  }
  return figures;
}

function figureOf(bytes: Buffer): PageFigure {
  const { format, size } = imageFacts(bytes);
  const type = format && TYPES[format];
  if (!type) return { ok: false, why: format ? `browsers do not all show ${format}` : "not an image" };
  // Only a drawing has none.
  if (size === null && format !== "SVG") return { ok: false, why: `a broken ${format}` };
  return { ok: true, address: `data:${type};base64,${bytes.toString("base64")}`, size };
}

function mayShow(boundary: string, path: string): boolean {
  const names = relative(boundary, path).toLowerCase().split(sep);
  return isInside(boundary, path) && !names.includes(".git");
}

/** The bytes of a file, or in words why they are not to be had. */
async function readFigure(path: string, boundary: string, left: number): Promise<Buffer | string> {
  try {
    const real = await realpath(path);
    if (!mayShow(boundary, path) || !mayShow(boundary, real)) return "outside the repository";
    // Opening a device can do something, so look first.
    if (!(await stat(real)).isFile()) return "not a file";
    const handle = await open(real, READ_FLAGS);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) return `too large for a page, ${describeBytes(size)}`;
      if (size > left) return "left out, the page is large already";
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === null && !(error instanceof TypeError)) throw error;
    return code === "ENOENT" || code === "ENOTDIR" ? "not found" : "cannot be read";
  }
}
