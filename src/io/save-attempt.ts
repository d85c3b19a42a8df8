import { dirname } from "node:path";
import { decodeReport, isEncodable } from "./decode-report.ts";
import { errorCode, type FileSystem } from "./file-system.ts";
import { HalfWritten, overwriteFile } from "./overwrite-file.ts";
import { findWriteBar } from "./read-only.ts";
import { readSettled } from "./read-settled.ts";
import { readWhole, type WholeFile } from "./read-whole.ts";
import { REFUSES_NEW_FILES, replaceFile, type Written } from "./replace-file.ts";
import {
  type SaveFailure,
  saveConflict,
  saveFailure,
  saveFailureOf,
  saveFailureOfReading,
} from "./save-failure.ts";
import { type Place, resolvePlace } from "./save-place.ts";
import type { SaveRequest } from "./save-request.ts";
import type { Stamp } from "./stamp.ts";

/** What one try shall bring about: `mine` on disk, or merged with what is there when that is not `base`. */
export interface Goal {
  readonly base: string;
  readonly mine: string;
}

/** How one try went; "saved" is `text` in the place of `before`, with what `Written` says about it. */
export type Attempt =
  | { readonly kind: "failed"; readonly failure: SaveFailure }
  | { readonly kind: "moved" }
  | {
      readonly kind: "saved";
      readonly text: string;
      readonly stamp: Stamp;
      readonly before: string;
      readonly late: Buffer | null;
      readonly stands: boolean;
    };

/** One try at a save: read, merge, write. "moved" when another program was there between the reading and the writing. */
export async function attemptSave(request: SaveRequest, goal: Goal, fs: FileSystem): Promise<Attempt> {
  const failure = await tryToSave(request, goal, fs);
  if (failure.kind !== "failed" || failure.failure.reason !== "missing") return failure;
  return (await isFolderThere(fs, request.path)) ? failure : failed(saveFailure("folder-gone", request.path));
}

async function tryToSave(request: SaveRequest, goal: Goal, fs: FileSystem): Promise<Attempt> {
  try {
    const place = await resolvePlace(fs, request.path);
    const { file, settled } = await readSettled(() => readWhole(fs, place.target), goal.base);
    if (!settled) return failed(saveFailure("busy", request.path));
    if (file.ok) return await change(request, goal, fs, place, file);
    if (file.reason === "missing" && request.recreate) return await create(request, goal, fs, place);
    return failed(saveFailureOfReading(file, request.path));
  } catch (error) {
    if (error instanceof HalfWritten) return failed(saveFailure("unreadable", request.path, error.message));
    return failed(saveFailureOf(error, request.path));
  }
}

async function isFolderThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const { target } = await resolvePlace(fs, path);
    return (await fs.stat(dirname(target), { bigint: true })).isDirectory();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return !["ENOENT", "ENOTDIR"].includes(errorCode(error)!);
  }
}

async function change(
  request: SaveRequest,
  goal: Goal,
  fs: FileSystem,
  place: Place,
  file: WholeFile,
): Promise<Attempt> {
  const disk = decodeReport(file.bytes);
  if (disk.encoding === "broken") return failed(saveFailure("encoding", request.path));
  const before = disk.text;
  const merged = before === goal.base ? null : request.merge(goal.base, goal.mine, before);
  if (merged && merged.conflicts.length > 0) return failed(saveConflict(request.path, before));
  const text = merged ? merged.text : goal.mine;
  if (text === before) return { kind: "saved", text, before, stamp: file.stamp, late: null, stands: true };
  if (!isEncodable(text)) return failed(saveFailure("encoding", request.path));
  const bar = await findWriteBar(fs, place.target, file.status);
  if (bar) return failed(saveFailure(bar === "mount" ? "read-only-mount" : "read-only", request.path));
  return outcomeOf(await write(fs, place, file, Buffer.from(text)), text, before);
}

/**
 * By a rename where that can be. That the folder refuses is found out by trying: permissions, sticky bits, immutable folders, access
 * lists, mounts of a single file and paths that are too long all say so there, and nowhere else all of them.
 */
async function write(fs: FileSystem, place: Place, file: WholeFile, bytes: Buffer): Promise<Written> {
  if (file.status.nlink > 1n) return overwriteFile(fs, place, file, bytes);
  try {
    return await replaceFile(fs, place, file, bytes);
  } catch (error) {
    if (!REFUSES_NEW_FILES.includes(errorCode(error) ?? "")) throw error;
    return overwriteFile(fs, place, file, bytes);
  }
}

async function create(request: SaveRequest, goal: Goal, fs: FileSystem, place: Place): Promise<Attempt> {
  if (!isEncodable(goal.mine)) return failed(saveFailure("encoding", request.path));
  await fs.mkdir(dirname(place.target), { recursive: true });
  return outcomeOf(await replaceFile(fs, place, null, Buffer.from(goal.mine)), goal.mine, "");
}

function outcomeOf(written: Written, text: string, before: string): Attempt {
  return written.kind === "moved" ? written : { ...written, kind: "saved", text, before };
}

function failed(failure: SaveFailure): Attempt {
  return { kind: "failed", failure };
}
