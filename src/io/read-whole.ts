import type { BigIntStats } from "node:fs";
import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { FileSystem } from "./file-system.ts";
import type { ReadFailure } from "./read-failure.ts";
import { readFailure, readFailureOf } from "./read-failure.ts";
import type { Stamp } from "./stamp.ts";
import { stampOf } from "./stamp.ts";

/** The largest file that is taken for a report, in bytes. */
export const REPORT_LIMIT = 64 * 1024 * 1024;

/** How a path is opened that others may change: without O_NONBLOCK, a pipe put in the file's place would hang us. Windows has none. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** All bytes of a file, with the status from before they were read: a write during the reading shows as another stamp. */
export interface WholeFile {
  readonly ok: true;
  readonly bytes: Buffer;
  readonly status: BigIntStats;
  readonly stamp: Stamp;
}

/** Reads an ordinary file whole; never waits for a pipe, never opens a device. */
export async function readWhole(fs: FileSystem, path: string): Promise<WholeFile | ReadFailure> {
  try {
    // Opening a device can do something, so look first.
    const refused = refusal(await fs.stat(path, { bigint: true }), path);
    if (refused) return refused;
    const handle = await fs.open(path, READ_FLAGS);
    try {
      return await readHandle(handle, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return readFailureOf(error, path);
  }
}

/** How often a file is read anew because somebody wrote while it was being read. */
const TRIES = 5;

/**
 * Reads an open file whole from its start; throws the system's errors. A file that was written meanwhile is read again: the first half
 * of one text and the second half of another are no text anybody wrote.
 */
export async function readHandle(handle: FileHandle, path: string): Promise<WholeFile | ReadFailure> {
  for (let attempt = 1; ; attempt++) {
    const file = await readOnce(handle, path);
    if (!file.ok || attempt === TRIES) return file;
    if (stampOf(await handle.stat({ bigint: true })) === file.stamp) return file;
  }
}

async function readOnce(handle: FileHandle, path: string): Promise<WholeFile | ReadFailure> {
  const status = await handle.stat({ bigint: true });
  const refused = refusal(status, path);
  if (refused) return refused;
  let bytes: Buffer = Buffer.allocUnsafe(Number(status.size) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
    if (length > REPORT_LIMIT) return readFailure("too-large", path);
    // It grew since the look: make room, the end is only where a read brings nothing.
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length + 65536)]);
  }
  return { ok: true, bytes: bytes.subarray(0, length), status, stamp: stampOf(status) };
}

function refusal(status: BigIntStats, path: string): ReadFailure | null {
  if (status.isDirectory()) return readFailure("folder", path);
  if (!status.isFile()) return readFailure("unreadable", path);
  return status.size > REPORT_LIMIT ? readFailure("too-large", path) : null;
}
