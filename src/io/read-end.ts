import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";

/** The last bytes of a file, with what its status said. */
export interface FileEnd {
  readonly bytes: Buffer;
  /** Bytes of the whole file: more than `bytes` has where only the end was read. */
  readonly size: number;
  readonly mtimeMs: number;
}

// Windows has neither; a pipe put in the file's place would hang us, a link could lead anywhere.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The last `most` bytes of an ordinary file that others may have put there; null when it is none, is a link, or cannot be read. */
export function readEnd(path: string, most: number): Promise<FileEnd | null> {
  return readPart(path, most, (size) => Math.max(0, size - most));
}

/** The first `most` bytes of such a file; null as for its end. */
export async function readStart(path: string, most: number): Promise<Buffer | null> {
  return (await readPart(path, most, () => 0))?.bytes ?? null;
}

async function readPart(
  path: string,
  most: number,
  start: (size: number) => number,
): Promise<FileEnd | null> {
  try {
    // Opening a device can do something, so look first.
    if (!(await lstat(path)).isFile()) return null;
    const handle = await open(path, FLAGS);
    try {
      const status = await handle.stat();
      if (!status.isFile()) return null;
      const { size, mtimeMs } = status;
      const bytes = Buffer.alloc(Math.min(size, most));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start(size));
      return { bytes: bytes.subarray(0, bytesRead), size, mtimeMs };
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** The end of a small text file, without the blanks around it; empty where there is nothing to read. */
export async function readText(path: string, most: number): Promise<string> {
  return (await readEnd(path, most))?.bytes.toString("utf8").trim() ?? "";
}
