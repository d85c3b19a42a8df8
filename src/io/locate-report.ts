import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { looksLikeReport } from "../model/report/looks-like.ts";
import { decodeReport } from "./decode-report.ts";
import { nodeFileSystem } from "./file-system.ts";
import { findRepository } from "./find-repository.ts";
import { listByWalking, listWithGit } from "./list-markdown.ts";
import { type ReadReason, readFailure, readFailureOf } from "./read-failure.ts";
import { readWhole } from "./read-whole.ts";

/** That there is no report, and what is needed to say so: people know best why the file they mean was not taken. */
export interface NoneFound {
  readonly kind: "none";
  /** The folders that were looked in, from the one it began at to the root; below the last one two levels more. */
  readonly lookedIn: readonly string[];
  /** The Markdown files that are there and are no reports, nearest first. */
  readonly passedOver: readonly string[];
}

/** Where the report is: one place, several to choose from (nearest first), none, or a bad argument. */
export type LocateResult =
  | NoneFound
  | { readonly kind: "found"; readonly path: string; readonly atUsualPlace: boolean }
  | { readonly kind: "several"; readonly paths: readonly string[] }
  | { readonly kind: "bad"; readonly reason: ReadReason; readonly message: string };

const USUAL_PLACE = join("reports", "README.md");
const MOST_FOUND = 50;
/** Bytes. A larger Markdown file is data, not a report, and reading many of them would be felt. */
const LARGEST_READ = 4 * 1024 * 1024;

/**
 * Finds the report for a session that starts in `cwd`. An argument wins: a file is taken as it is, a folder is searched.
 * Else the repository's `reports/README.md` if it is a report, else whatever looks like one upward to the root or two levels below it.
 */
export async function locateReports(cwd: string, argument?: string): Promise<LocateResult> {
  if (argument !== undefined) return await locateArgument(resolve(cwd, argument));
  const start = resolve(cwd);
  const root = (await findRepository(start)) ?? start;
  const usual = join(root, USUAL_PLACE);
  if (await isReport(usual)) return { kind: "found", path: usual, atUsualPlace: true };
  const upward = foldersUpTo(start, root);
  const nearby = await Promise.all(
    upward.map(async (folder) => [join(folder, USUAL_PLACE), ...(await listByWalking(folder, 0))]),
  );
  const below = (await listWithGit(root)) ?? (await listByWalking(root));
  return await conclude(start, [...nearby.flat(), ...below], upward);
}

async function locateArgument(path: string): Promise<LocateResult> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return await searchFolder(path);
    if (status.isFile()) return { kind: "found", path, atUsualPlace: await isAtUsualPlace(path) };
    const { reason, message } = readFailure("unreadable", path);
    return { kind: "bad", reason, message };
  } catch (error) {
    const { reason, message } = readFailureOf(error, path);
    return { kind: "bad", reason, message };
  }
}

async function searchFolder(folder: string): Promise<LocateResult> {
  const usual = join(folder, USUAL_PLACE);
  if (await isReport(usual)) return { kind: "found", path: usual, atUsualPlace: await isAtUsualPlace(usual) };
  const listed = await conclude(folder, (await listWithGit(folder)) ?? [], [folder]);
  // A folder that somebody named counts even where git ignores it.
  return listed.kind === "none" ? await conclude(folder, await listByWalking(folder), [folder]) : listed;
}

async function conclude(
  start: string,
  paths: readonly string[],
  lookedIn: readonly string[],
): Promise<LocateResult> {
  const sorted = [...new Set(paths)].sort(
    (a, b) => distance(start, a) - distance(start, b) || (a < b ? -1 : 1),
  );
  const found: string[] = [];
  const known = new Map<string, string>();
  for (const path of sorted) {
    if (found.length === MOST_FOUND) break;
    const real = await realpath(path).catch(() => null);
    if (real === null || known.has(real)) continue;
    known.set(real, path);
    if (await isReport(path)) found.push(path);
  }
  const [first] = found;
  if (first === undefined) return { kind: "none", lookedIn, passedOver: [...known.values()] };
  if (found.length > 1) return { kind: "several", paths: found };
  return { kind: "found", path: first, atUsualPlace: await isAtUsualPlace(first) };
}

async function isReport(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  if (!status?.isFile() || status.size > LARGEST_READ) return false;
  const file = await readWhole(nodeFileSystem, path);
  return file.ok && looksLikeReport(decodeReport(file.bytes).text);
}

/** In a repository its own `reports/README.md`; elsewhere any file that ends so. */
async function isAtUsualPlace(path: string): Promise<boolean> {
  const root = await findRepository(dirname(path));
  return root === null ? path.endsWith(sep + USUAL_PLACE) : path === join(root, USUAL_PLACE);
}

function foldersUpTo(start: string, root: string): string[] {
  const folders = [start];
  for (let at = start; at !== root; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** How many folders lie between a folder and a file, up and down. */
function distance(start: string, path: string): number {
  return relative(start, path).split(sep).length;
}
