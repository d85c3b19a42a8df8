import { printable } from "../model/text/printable.ts";
import { errorCode } from "./file-system.ts";
import type { ReadFailure } from "./read-failure.ts";

/** Why a report was not saved; the file then holds what it held before, or what another program wrote. */
export type SaveReason =
  | "conflict"
  | "missing"
  | "folder-gone"
  | "folder"
  | "read-only"
  | "read-only-mount"
  | "no-space"
  | "quota"
  | "name-too-long"
  | "encoding"
  | "busy"
  | "unreadable";

/** A save that left nothing of ours in the file, and one sentence for the user; `disk` is the other side of a conflict. */
export type SaveFailure = { readonly ok: false; readonly message: string } & (
  | { readonly reason: "conflict"; readonly disk: string }
  | { readonly reason: Exclude<SaveReason, "conflict"> }
);

type PlainReason = Exclude<SaveReason, "conflict">;

const BY_CODE: Readonly<Record<string, PlainReason>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EROFS: "read-only-mount",
  EACCES: "read-only",
  EPERM: "read-only",
  ENOSPC: "no-space",
  EFBIG: "no-space",
  EDQUOT: "quota",
  ENAMETOOLONG: "name-too-long",
  EBUSY: "busy",
  ETXTBSY: "busy",
  EAGAIN: "busy",
  EMFILE: "busy",
  ENFILE: "busy",
};

/** The failure for a reason; `detail` is what the system called it. A narrow window cuts the sentence: what to do comes before the path. */
export function saveFailure(reason: PlainReason, path: string, detail = "the system refuses"): SaveFailure {
  const at = printable(path);
  const messages: Record<PlainReason, string> = {
    missing: `The file is gone; save again to create it anew, or put it back: ${at}`,
    "folder-gone": `The folder is gone; save again to create it anew, or put it back: ${at}`,
    folder: `A folder has the file's name; move it away and save again: ${at}`,
    "read-only": `You may not write the file; change its permissions and save again: ${at}`,
    "read-only-mount": `The disk is mounted read-only; make it writable and save again: ${at}`,
    "no-space": `The disk is full; free some space and save again. Left as it was: ${at}`,
    quota: `Your disk quota is used up; free some space and save again. Left as it was: ${at}`,
    "name-too-long": `The path is too long; shorten the name of a folder and save again: ${at}`,
    encoding: `The file or its text does not fit UTF-8; convert it and save again: ${at}`,
    busy: `Another program is using the file; wait until it is done and save again: ${at}`,
    unreadable: `The file cannot be read or written; check the disk and save again (${printable(detail)}): ${at}`,
  };
  return { ok: false, reason, message: messages[reason] };
}

/** The failure when both sides changed the same place. */
export function saveConflict(path: string, disk: string): SaveFailure {
  const message = `Another program changed the same place; choose which text stays: ${printable(path)}`;
  return { ok: false, reason: "conflict", disk, message };
}

/** The failure behind an error of the file system; rethrows what is a mistake in the program. */
export function saveFailureOf(error: unknown, path: string): SaveFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  return saveFailure(BY_CODE[code] ?? "unreadable", path, code);
}

/** What a failed reading means for a save. */
export function saveFailureOfReading(failure: ReadFailure, path: string): SaveFailure {
  if (failure.reason === "missing" || failure.reason === "folder") return saveFailure(failure.reason, path);
  return { ok: false, reason: "unreadable", message: failure.message };
}
