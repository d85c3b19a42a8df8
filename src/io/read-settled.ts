import { setTimeout as sleep } from "node:timers/promises";
import type { ReadFailure } from "./read-failure.ts";
import type { WholeFile } from "./read-whole.ts";

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
 * Editors truncate and rewrite, or delete and create; what they leave is believed once it has stood still for 50 ms, an empty file for 1 s.
 */
export async function readSettled(
  read: () => Promise<WholeFile | ReadFailure>,
  last: string | null,
): Promise<Settled> {
  let file = await read();
  if (last === null || !isDoubtful(file, Buffer.byteLength(last))) return { file, settled: true };
  let since = performance.now();
  const deadline = since + PATIENCE_MS;
  while (performance.now() < deadline) {
    await sleep(STILL_MS);
    const again = await read();
    if (!isSame(file, again)) since = performance.now();
    else if (performance.now() - since >= stillFor(again)) return { file: again, settled: true };
    file = again;
  }
  return { file, settled: false };
}

// Timers may come a little early.
function stillFor(file: WholeFile | ReadFailure): number {
  return file.ok && file.bytes.length === 0 ? STILL_EMPTY_MS : STILL_MS - 5;
}

function isDoubtful(file: WholeFile | ReadFailure, lastLength: number): boolean {
  return file.ok ? file.bytes.length < lastLength : file.reason === "missing";
}

function isSame(before: WholeFile | ReadFailure, after: WholeFile | ReadFailure): boolean {
  if (!before.ok || !after.ok) return !before.ok && !after.ok && before.reason === after.reason;
  return before.stamp === after.stamp && before.bytes.equals(after.bytes);
}
