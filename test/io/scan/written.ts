import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../git.ts";

/** Writes files by their paths from a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Makes a folder a repository of git in which all files are committed. */
export function commitAll(folder: string, ...options: string[]): void {
  git(folder, "init");
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--allow-empty", "-m", "work", ...options);
}
