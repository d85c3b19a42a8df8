import { lstat, open, realpath, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { printable } from "../model/text/printable.ts";
import { errorCode, nodeFileSystem } from "./file-system.ts";
import { removeQuietly, writeAside } from "./write-aside.ts";

/** How the writing of a page ended: well, or with one sentence for the user. */
export type PageSaved = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Where a page goes, and what may be written over there. */
export interface PageTarget {
  /** Absolute. */
  readonly path: string;
  /** The report itself, which nothing may take the place of. */
  readonly report: string;
  /** Whether the user named this place; else only a page of ours is written over. */
  readonly named: boolean;
  /** What stands near the start of every page of ours. */
  readonly mark: string;
}

/** Bytes at the start of a file in which a page says that it is one. */
const START = 1024;

/** Writes a page beside its place and renames it there: who has the old one open sees it whole. Never throws for what happens to files. */
export async function savePage(html: string, target: PageTarget): Promise<PageSaved> {
  try {
    const refused = await refusal(target);
    if (refused) return { ok: false, message: refused };
    // A link stays one: what it leads to is replaced.
    const path = await realpath(target.path).catch(() => target.path);
    const like = await stat(path, { bigint: true }).catch(() => null);
    const aside = await writeAside(nodeFileSystem, path, Buffer.from(html), like);
    try {
      await rename(aside.path, path);
    } catch (error) {
      await removeQuietly(nodeFileSystem, aside.path);
      throw error;
    }
    return { ok: true };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { ok: false, message: describeFailure(code, target.path) };
  }
}

async function refusal({ path, report, named, mark }: PageTarget): Promise<string | null> {
  const at = printable(path);
  const status = await stat(path).catch(() => null);
  if (status === null) {
    const dangling = await lstat(path).catch(() => null);
    return dangling ? `${at} is a link that leads nowhere; name another file with -o.` : null;
  }
  if (status.isDirectory()) return `${at} is a folder; name a file in it, such as -o ${at}/report.html.`;
  if (!status.isFile()) return `${at} is no ordinary file; print the page with -o - instead.`;
  const own = await stat(report).catch(() => null);
  if (own && own.dev === status.dev && own.ino === status.ino)
    return `${at} is the report itself; name another file with -o.`;
  if (named || (await startOf(path)).includes(mark)) return null;
  return `${at} is there already and is no page of report-tui; name another file with -o, or this one to replace it.`;
}

async function startOf(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function describeFailure(code: string, path: string): string {
  const folder = printable(dirname(path));
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no folder ${folder}; name a file in a folder that exists with -o.`;
    case "EACCES":
    case "EPERM":
      return `You may not write in ${folder}; name a file elsewhere with -o.`;
    case "EROFS":
      return `${folder} lies on a file system that is mounted read-only; name a file elsewhere with -o.`;
    case "ENOSPC":
    case "EDQUOT":
      return `There is no room left in ${folder}; free some, or name a file elsewhere with -o.`;
    case "ENAMETOOLONG":
      return `${printable(path)} is too long for a path; name a shorter one with -o.`;
    default:
      return `${printable(path)} could not be written (${code}); name a file elsewhere with -o.`;
  }
}
