import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isImagePath } from "../model/figures/image-target.ts";
import { knownFiles } from "../model/figures/known-files.ts";
import type { FiguresRead } from "./figures.ts";
import { findRepository } from "./find-repository.ts";
import { isInside } from "./is-inside.ts";
import { runGit } from "./run-git.ts";

/** The files an image of a report can mean, as paths relative to the report's folder, with `/` on every system. */
export interface ReportFiles {
  readonly files: readonly string[];
  /** Those of them that git knows; absent outside git, or when it cannot say. */
  readonly tracked?: readonly string[];
}

/** Paths that a report names: more than any does. */
const MOST_NAMED = 500;
/** Images elsewhere in the repository, to be told which one is meant; with more it holds data sets. */
const MOST_ELSEWHERE = 500;
/** In capitals or not: `icase`; wherever in the repository: `top`. */
const IMAGES = ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "avif", "heic"].map(
  (ending) => `:(top,icase)*.${ending}`,
);

/**
 * What is there for a report's images: its figures, the images beside it, those git knows, and whatever else in the repository `named`
 * says (relative paths in their plain form). Nothing outside the repository is looked at; without git, outside the folder above the
 * report's. Null when it is not known for sure: too many figures, too many names, no report.
 */
export async function readReportFiles(
  reportPath: string,
  named: readonly string[],
  { figures, complete }: FiguresRead,
): Promise<ReportFiles | null> {
  const report = await realpath(reportPath).catch(() => null);
  if (report === null || !complete || named.length > MOST_NAMED) return null;
  const folder = dirname(report);
  const root = await findRepository(folder);
  const files = new Set([...figures.map(({ name }) => `figures/${name}`), ...(await imagesBeside(folder))]);
  const boundary = root ?? dirname(folder);
  for (const path of named) {
    if (files.has(path)) continue;
    const name = await nameOnDisk(folder, boundary, path);
    if (name !== null) files.add(name);
  }
  if (root === null) return { files: [...files].sort() };
  const odd = [...files].filter((path) => !isImagePath(path)).map((path) => `:(literal)${path}`);
  const listing = await runGit(folder, ["ls-files", "--cached", "-z", "--", ...IMAGES, ...odd]);
  if (listing === null) return { files: [...files].sort() };
  const listed = [...new Set(listing.split("\0"))].filter((path) => path !== "");
  for (const path of await elsewhere(folder, listed, files)) files.add(path);
  const known = knownFiles(listed);
  const all = [...files].sort();
  return { files: all, tracked: all.filter((path) => known.exact(path) !== undefined) };
}

/** The images in the report's own folder: editors put a pasted one there. */
async function imagesBeside(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && isImagePath(entry.name)).map(({ name }) => name);
}

/** Those of git's images that are no figures and are still there; none of them when they are too many. */
async function elsewhere(
  folder: string,
  listed: readonly string[],
  files: ReadonlySet<string>,
): Promise<string[]> {
  const others = listed.filter((path) => !files.has(path) && !path.startsWith("figures/"));
  if (others.length > MOST_ELSEWHERE) return [];
  const there = await Promise.all(others.map((path) => isOrdinary(join(folder, ...path.split("/")))));
  return others.filter((_, i) => there[i]);
}

async function isOrdinary(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

/** The name of a file as the disk has it, which differs from the one asked for where case does not matter; null when it is not there. */
async function nameOnDisk(folder: string, boundary: string, path: string): Promise<string | null> {
  try {
    const full = resolve(folder, path);
    if (!isInside(boundary, full)) return null;
    const real = await realpath(full);
    if (!isInside(boundary, real) || !(await stat(real)).isFile()) return null;
    const name = relative(folder, real).split(sep).join("/");
    // Behind a link it has another name, and the one asked for is as good.
    return lettersOf(name) === lettersOf(path) ? name : path;
  } catch {
    return null;
  }
}

function lettersOf(path: string): string {
  return path.normalize().toLowerCase();
}
