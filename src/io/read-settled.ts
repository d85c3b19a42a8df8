import { setTimeout as sleep } from "node:timers/promises";
import type { ReadFailure } from "./read-failure.ts";
import type { WholeFile } from "./read-whole.ts";

/** Most programs write a file again at once after they emptied or deleted it. */
const SOON_MS = 5;
const STILL_MS = 50;
/** Nobody empties a report, but many programs empty the file a while before they write it. */
const STILL_EMPTY_MS = 1000;
const PATIENCE_MS = 2000;

/** What was read in the end; `settled` is false when the file was still changing as patience ran out. */
export interface Settled {
  readonly file: WholeFile | ReadFailure;
  readonly settled: boolean;
}

/**
 * Reads, and reads again while the file looks half written: shorter than the `last` text seen in it, or gone.
 * Editors truncate and rewrite, or delete and create; what they leave is believed once it has stood still: for 50 ms, an empty file for 1 s, one
 * that is as long as before again for 5 ms.
 */
export async function readSettled(
  read: () => Promise<WholeFile | ReadFailure>,
  last: string | null,
): Promise<Settled> {
  let file = await read();
  const length = last === null ? 0 : Buffer.byteLength(last);
  if (last === null || !isDoubtful(file, length)) return { file, settled: true };
  const begin = performance.now();
  let since = begin;
  let wait = SOON_MS;
  while (performance.now() - begin < PATIENCE_MS) {
    await sleep(wait);
    const again = await read();
    const now = performance.now();
    if (!isSame(file, again)) since = now;
    const left = stillFor(again, length) - (now - since);
    // Timers may come a little early.
    if (left < 1 && since !== now) return { file: again, settled: true };
    wait = since === now ? SOON_MS : Math.min(2 * wait, Math.ceil(left), STILL_MS);
    file = again;
  }
  return { file, settled: false };
}

/** How long a file has to be the same, in milliseconds. */
function stillFor(file: WholeFile | ReadFailure, lastLength: number): number {
  if (!isDoubtful(file, lastLength)) return SOON_MS;
  return file.ok && file.bytes.length === 0 ? STILL_EMPTY_MS : STILL_MS;
}

function isDoubtful(file: WholeFile | ReadFailure, lastLength: number): boolean {
  return file.ok ? file.bytes.length < lastLength : file.reason === "missing";
}

function isSame(before: WholeFile | ReadFailure, after: WholeFile | ReadFailure): boolean {
  if (!before.ok || !after.ok) return !before.ok && !after.ok && before.reason === after.reason;
  return before.stamp === after.stamp && before.bytes.equals(after.bytes);
}
