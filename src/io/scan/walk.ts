import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { isOthers } from "../../model/repository/file-kind.ts";
import { IgnoreRules } from "./ignore-rules.ts";
import { readText } from "./read-text.ts";
import type { RealFolders } from "./real-folders.ts";
import type { ScanClock } from "./scan-clock.ts";

/** What a walk found; `whole` is false where it stopped early. */
export interface Walked {
  readonly paths: readonly string[];
  readonly whole: boolean;
}

interface Folder {
  /** From the root, with a `/` at its end; empty for the root. */
  readonly path: string;
  readonly rules: IgnoreRules | null;
}

const DEEPEST = 40;
/** For each file that is wanted so many may be looked at that are ignored. */
const LOOKS_A_FILE = 10;
const IGNORE_FILE = ".gitignore";
const LARGEST_IGNORE_FILE = 64 * 1024;
const ENTRIES_AT_ONCE = 1024;

/**
 * The paths of the files in a folder and below, from the top down, as git would have them without an index: what `.gitignore` files name is left
 * out, and so are folders of others and links. Stops after `most` files, too deep, or when the time is over.
 */
export async function walk(folders: RealFolders, most: number, clock: ScanClock): Promise<Walked> {
  const paths: string[] = [];
  let level: Folder[] = [{ path: "", rules: null }];
  let looks = most * LOOKS_A_FILE;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const below: Folder[] = [];
    for (const { path, rules: above } of level) {
      const rules = await rulesIn(folders, path, above);
      for await (const entry of entriesOf(folders, path)) {
        if (paths.length === most || looks-- === 0 || clock.isOver()) return { paths, whole: false };
        const name = `${path}${entry.name}`;
        if (entry.isFile() && !rules?.ignores(name)) paths.push(name);
        else if (entry.isDirectory() && isOurs(`${name}/`, rules)) below.push({ path: `${name}/`, rules });
      }
    }
    level = below;
  }
  return { paths, whole: level.length === 0 };
}

async function rulesIn(folders: RealFolders, path: string, above: IgnoreRules | null) {
  const read = await readText(folders, path + IGNORE_FILE, LARGEST_IGNORE_FILE);
  return read.ok ? new IgnoreRules(above, path, read.text) : above;
}

function isOurs(folder: string, rules: IgnoreRules | null): boolean {
  return !isOthers(`${folder}x`) && !rules?.ignores(folder);
}

async function* entriesOf(folders: RealFolders, path: string): AsyncGenerator<Dirent> {
  const full = await folders.locate(`${path}x`);
  const folder =
    full && (await opendir(full.slice(0, -1), { bufferSize: ENTRIES_AT_ONCE }).catch(() => null));
  if (folder) yield* folder;
}
