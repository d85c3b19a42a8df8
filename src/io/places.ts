import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isTrusted, makeStateFolder, type StateFolder, stateFolders } from "./state-folder.ts";

/** Reports that are remembered; of more, those that were left longest ago go. */
const MOST = 200;
/** Bytes of one. */
const LIMIT = 16 * 1024;
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const NAME = /^[\da-f]{40}\.json$/;

// A report has a file of its own: two windows on two reports write at the same moment, and neither takes away what the other wrote.
function nameOf(report: string): string {
  return `${createHash("sha1").update(report).digest("hex")}.json`;
}

/** What was kept of a report, by its real path: parsed JSON, to be looked at before it is believed. Null where there is nothing. */
export function readPlace(report: string): unknown {
  for (const folder of stateFolders("places").filter(isTrusted)) {
    try {
      const kept: unknown = JSON.parse(readBounded(join(folder.path, nameOf(report))));
      if (typeof kept === "object" && kept !== null && "report" in kept && kept.report === report)
        return "view" in kept ? kept.view : null;
    } catch {
      // There is none there, or none that can be read.
    }
  }
  return null;
}

/** Keeps where somebody is in a report; nothing depends on it, so that a failure is silent. */
export function writePlace(report: string, view: object): void {
  const text = JSON.stringify({ report, view });
  if (Buffer.byteLength(text) > LIMIT) return;
  for (const folder of stateFolders("places")) if (write(folder, nameOf(report), text)) return;
}

/** Forgets where somebody was in a report. */
export function dropPlace(report: string): void {
  for (const folder of stateFolders("places").filter(isTrusted)) remove(join(folder.path, nameOf(report)));
}

function readBounded(path: string): string {
  const file = openSync(path, FLAGS);
  try {
    const status = fstatSync(file);
    if (!status.isFile() || status.size > LIMIT) throw new Error("no place is like that");
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

function write(folder: StateFolder, name: string, text: string): boolean {
  const aside = join(folder.path, `.${name}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    makeStateFolder(folder);
    writeFileSync(aside, text, { flag: "wx", mode: 0o600 });
    renameSync(aside, join(folder.path, name));
    removeOldest(folder.path);
    return true;
  } catch {
    remove(aside);
    return false;
  }
}

function removeOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  if (names.length <= MOST) return;
  const paths = names.map((name) => join(folder, name));
  const times = new Map(paths.map((path) => [path, statSync(path).mtimeMs]));
  for (const path of paths.sort((a, b) => times.get(b)! - times.get(a)!).slice(MOST)) remove(path);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone, or stays; both are well.
  }
}
