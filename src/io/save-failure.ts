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

/** The failure for a reason; `detail` is what the system called it. */
export function saveFailure(reason: PlainReason, path: string, detail = "the system refuses"): SaveFailure {
  const at = printable(path);
  const messages: Record<PlainReason, string> = {
    missing: `${at} is gone; save again to create it anew, or put the file back.`,
    "folder-gone": `The folder of ${at} is gone; save again to create it anew, or put it back.`,
    folder: `${at} is a folder now; move it away and save again.`,
    "read-only": `You may not write ${at}; change its permissions and save again.`,
    "read-only-mount": `${at} lies on a file system that is mounted read-only; make that writable and save again.`,
    "no-space": `The disk is full and ${at} was left as it was; free some space and save again.`,
    quota: `Your disk quota is used up and ${at} was left as it was; free some space and save again.`,
    "name-too-long": `The path ${at} is too long to write a file beside it; shorten the name of a folder and save again.`,
    encoding: `${at} and its text do not fit UTF-8; convert the file to UTF-8 in an editor, then save again.`,
    busy: `Another program keeps changing or holding ${at}; wait until it is done and save again.`,
    unreadable: `${at} could not be read or written (${printable(detail)}); check the disk and save again.`,
  };
  return { ok: false, reason, message: messages[reason] };
}

/** The failure when both sides changed the same place. */
export function saveConflict(path: string, disk: string): SaveFailure {
  const message = `${printable(path)} was changed by another program where you changed it too; choose which text stays.`;
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
