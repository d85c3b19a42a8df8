import { stat } from "node:fs/promises";
import { errorCode } from "./file-system.ts";
import { stampOf } from "./stamp.ts";

/** Looks at a file that repeat until they are stopped. */
export interface Checking {
  /** Something happened to the file: looks that come seldom come often again. */
  wake(): void;
  stop(): void;
}

/** How often a file is looked at. */
export interface CheckOptions {
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** The same after some looks that found nothing, while the file rests. */
  readonly seldom: number;
  /** Whether the file may rest: while its changes wake the looks, all but the rare ones that no event tells of. */
  readonly rests: () => boolean;
}

/** Looks that find nothing before the next ones come seldom. */
const QUIET_LOOKS = 5;

/**
 * Calls `onChange` when a file has another status than at the look before, or is gone, or back. It follows links. A file with several names can
 * be changed through one that nobody is told of: it is looked at without a rest.
 * Resolves after the first look, and does not keep the program running.
 */
export async function checkStatus(
  path: string,
  { interval, seldom, rests }: CheckOptions,
  onChange: () => void,
): Promise<Checking> {
  let last = await look(path);
  let quiet = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  // Not at fixed times: on a server that hangs the looks would pile up.
  const lookLater = (): void => {
    const isResting = quiet >= QUIET_LOOKS && rests() && !last.isLinked;
    timer = setTimeout(lookNow, isResting ? seldom : interval).unref();
  };
  const lookNow = async (): Promise<void> => {
    timer = null;
    const now = await look(path);
    if (isStopped) return;
    const isOther = now.status !== last.status;
    last = now;
    quiet = isOther ? 0 : quiet + 1;
    lookLater();
    if (isOther) onChange();
  };
  lookLater();
  return {
    wake: () => {
      const wasQuiet = quiet >= QUIET_LOOKS;
      quiet = 0;
      // One that comes soon stays: events without end would put it off without end.
      if (!wasQuiet || timer === null || isStopped) return;
      clearTimeout(timer);
      lookLater();
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
