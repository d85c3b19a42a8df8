import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { runGit } from "./run-git.ts";

const MOST_FOLDERS = 1000;
const MOST_FILES = 500;
const DEPTHS = ["", "*/", "*/*/"];
const IS_MARKDOWN = /\.(?:md|markdown)$/i;

/** The paths of Markdown files in a folder and at most two folders below, as git sees them: without what it ignores. Null when git cannot say. */
export async function listWithGit(folder: string): Promise<string[] | null> {
  const patterns = DEPTHS.flatMap((depth) => [
    `:(glob,icase)${depth}*.md`,
    `:(glob,icase)${depth}*.markdown`,
  ]);
  const listing = await runGit(folder, [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "-z",
    "--",
    ...patterns,
  ]);
  if (listing === null) return null;
  const names = [...new Set(listing.split("\0"))].filter((name) => name !== "");
  return names
    .filter((name) => !name.split("/").slice(0, -1).some(isSkipped))
    .sort((a, b) => a.split("/").length - b.split("/").length)
    .slice(0, MOST_FILES)
    .map((name) => join(folder, ...name.split("/")));
}

/** The same from the disk alone, breadth first, following no symbolic link to a folder; `depth` 0 is the folder itself. */
export async function listByWalking(folder: string, depth = 2): Promise<string[]> {
  const files: string[] = [];
  let level = [folder];
  let folders = 0;
  for (let below = 0; below <= depth; below++) {
    const next: string[] = [];
    for (const at of level) {
      if (++folders > MOST_FOLDERS || files.length >= MOST_FILES) return files.slice(0, MOST_FILES);
      for (const entry of await readFolder(at)) {
        if (entry.isDirectory()) {
          if (!isSkipped(entry.name)) next.push(at + sep + entry.name);
        } else if (IS_MARKDOWN.test(entry.name)) files.push(join(at, entry.name));
      }
    }
    level = next;
  }
  return files.slice(0, MOST_FILES);
}

async function readFolder(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isSkipped(folderName: string): boolean {
  return folderName === "node_modules" || folderName.startsWith(".");
}
