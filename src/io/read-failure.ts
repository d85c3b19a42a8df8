import { printable } from "../model/text/printable.ts";
import { errorCode } from "./file-system.ts";

/** Why a file could not be read. */
export type ReadReason = "missing" | "folder" | "permission" | "too-large" | "unreadable";

/** A file that could not be read, and one sentence for the user: what, where, what to do. */
export interface ReadFailure {
  readonly ok: false;
  readonly reason: ReadReason;
  readonly message: string;
}

/** The failure for a reason; `detail` says more where the reason alone does not. */
export function readFailure(reason: ReadReason, path: string, detail?: string): ReadFailure {
  const at = printable(path);
  const messages: Record<ReadReason, string> = {
    missing: `There is no file ${at}; check the path, or start in the folder of your repository.`,
    folder: `${at} is a folder; name the report file in it.`,
    permission: `You may not read ${at}; ask its owner for permission, or change it with chmod.`,
    "too-large": `${at} is too large for a report (more than 64 MB); check that it is the right file.`,
    unreadable: `${at} cannot be read (${detail ?? "it is not an ordinary file"}); check that it is the right file.`,
  };
  return { ok: false, reason, message: messages[reason] };
}

/** The failure behind an error of the file system; rethrows what is a mistake in the program. */
export function readFailureOf(error: unknown, path: string): ReadFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return readFailure("missing", path);
  if (code === "EISDIR") return readFailure("folder", path);
  if (code === "EACCES" || code === "EPERM") return readFailure("permission", path);
  if (code === "ELOOP") return readFailure("unreadable", path, "its symbolic links lead in a circle");
  return readFailure("unreadable", path, code);
}
