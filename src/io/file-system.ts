import type { BigIntStats } from "node:fs";
import { fstatSync, ftruncateSync, readSync, realpathSync, renameSync, statSync, writeSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { access, link, mkdir, open, readlink, realpath, stat, unlink } from "node:fs/promises";

/**
 * The calls that reading and saving a report make, so that a test can let any of them fail or run another writer before it.
 * The synchronous ones exist for the moments in which nothing of ours may run between a look and the act that relies on it.
 */
export interface FileSystem {
  readonly platform: NodeJS.Platform;
  realpath(path: string): Promise<string>;
  readlink(path: string): Promise<string>;
  stat(path: string, options: { bigint: true }): Promise<BigIntStats>;
  access(path: string, mode: number): Promise<void>;
  mkdir(path: string, options: { recursive: true }): Promise<string | undefined>;
  open(path: string, flags: string | number, mode?: number): Promise<FileHandle>;
  link(existing: string, added: string): Promise<void>;
  unlink(path: string): Promise<void>;
  realpathSync(path: string): string;
  statSync(path: string, options: { bigint: true }): BigIntStats;
  fstatSync(fd: number, options: { bigint: true }): BigIntStats;
  renameSync(from: string, to: string): void;
  readSync(fd: number, buffer: Buffer, offset: number, length: number, position: number): number;
  writeSync(fd: number, buffer: Buffer, offset: number, length: number, position: number): number;
  ftruncateSync(fd: number, length: number): void;
}

/** The real file system. */
export const nodeFileSystem: FileSystem = {
  platform: process.platform,
  realpath,
  readlink,
  stat,
  access,
  mkdir,
  open,
  link,
  unlink,
  // The native one, because that is what the promise version calls: on Windows the two disagree about drive letters.
  realpathSync: (path) => realpathSync.native(path),
  statSync,
  fstatSync,
  renameSync,
  readSync,
  writeSync,
  ftruncateSync,
};

/** The system's name for what went wrong ("ENOSPC"), or null for an error that is a mistake in the program. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
