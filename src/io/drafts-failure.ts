import { printable } from "../model/text/printable.ts";
import { errorCode } from "./file-system.ts";
import type { StateFolder } from "./state-folder.ts";

/** Why no draft could be written in a folder, as the system calls it. */
export interface KeepFailure {
  readonly code: string;
  readonly folder: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EROFS: "it is mounted read-only",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOTDIR: "a file is in its way",
  EEXIST: "a file is in its way",
  EFBIG: "the text is too large",
};

/** The failure behind an error of the file system; rethrows what is a mistake in the program. */
export function keepFailureOf(error: unknown, { path }: StateFolder): KeepFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  return { code, folder: path };
}

/** One sentence for a draft that no folder took. */
export function describeKeepFailures(failures: readonly KeepFailure[]): string {
  const places = failures.map(({ code, folder }) => `${printable(folder)} (${REASONS[code] ?? code})`);
  return `Save your work soon: no draft can be kept in ${places.join(" or in ")}.`;
}
