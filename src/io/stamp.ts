import type { BigIntStats } from "node:fs";

/**
 * Which state of a file was seen: device, inode, size and modification time in one string, compared with `===`.
 * Another stamp means look again; the same one is no proof, since two writes within a clock tick can share it.
 */
export type Stamp = string;

/** The stamp of a file status; without the change time, which our own hard links and renames move. */
export function stampOf(status: BigIntStats): Stamp {
  return `${status.dev}:${status.ino}:${status.size}:${status.mtimeNs}`;
}

/** The part of a stamp that stays while a file is written in place and changes when it is renamed over. */
export function inodeOf(stamp: Stamp | null): string | null {
  return stamp === null ? null : stamp.split(":", 2).join(":");
}
