import { stat } from "node:fs/promises";
import { errorCode } from "./file-system.ts";
import { stampOf } from "./stamp.ts";

/** Looks at a file that repeat until they are stopped. */
export interface Checking {
  /** Something happened to the file: looks that rest begin again. */
  wake(): void;
  stop(): void;
}

/** How often a file is looked at. */
export interface CheckOptions {
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** Whether looks end after some that found nothing, until they are woken: while every change of the file wakes them. */
  readonly rests: () => boolean;
}

/** Looks that find nothing before there are no more. */
const QUIET_LOOKS = 5;

/**
 * Calls `onChange` when a file has another status than at the look before, or is gone, or back. It follows links. A file with several names can
 * be changed through one that nobody is told of: it is looked at without a rest.
 * Resolves after the first look, and does not keep the program running.
 */
export async function checkStatus(
  path: string,
  { interval, rests }: CheckOptions,
  onChange: () => void,
): Promise<Checking> {
  let last = await look(path);
  let quiet = 0;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  // Not at fixed times: on a server that hangs the looks would pile up.
  const lookLater = (): void => {
    timer = setTimeout(async () => {
      const now = await look(path);
      if (isStopped) return;
      const isOther = now.status !== last.status;
      last = now;
      quiet = isOther ? 0 : quiet + 1;
      timer = null;
      if (quiet < QUIET_LOOKS || !rests() || now.isLinked) lookLater();
      if (isOther) onChange();
    }, interval).unref();
  };
  lookLater();
  return {
    wake: () => {
      quiet = 0;
      if (timer === null && !isStopped) lookLater();
    },
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

/** With the change time: programs that copy a file with its times set the modification time back. */
async function look(path: string): Promise<{ status: string; isLinked: boolean }> {
  try {
    const status = await stat(path, { bigint: true });
    return { status: `${stampOf(status)}:${status.ctimeNs}`, isLinked: status.nlink > 1n };
  } catch (error) {
    return { status: errorCode(error) ?? "unknown", isLinked: false };
  }
}
