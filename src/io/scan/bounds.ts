import type { FileKind } from "../../model/repository/file-kind.ts";

/** What one scan of a repository may take; over it, the scan says that it is not all. */
export interface ScanBounds {
  /** Files that are listed. */
  readonly files: number;
  /** Bytes of a file that is read; a larger one is only listed. */
  readonly fileBytes: number;
  /** The same of a notebook, most of which are pictures that are passed over. */
  readonly notebookBytes: number;
  /** Bytes that are read in all. */
  readonly allBytes: number;
  /** Milliseconds for listing and reading, as `scanClock` counts them. */
  readonly ms: number;
}

/** More than a course project has, unless its data are in it. */
export const BOUNDS: ScanBounds = {
  files: 30_000,
  fileBytes: 512 * 1024,
  notebookBytes: 4 * 1024 * 1024,
  allBytes: 64 * 1024 * 1024,
  ms: 20_000,
};

/** How large a file of a kind may be to be read, in bytes. */
export function mostBytes({ fileBytes, notebookBytes }: ScanBounds, kind: FileKind): number {
  return kind === "notebook" ? notebookBytes : fileBytes;
}
