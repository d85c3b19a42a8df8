import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chownSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { SaveResult } from "../../src/io/save-report.ts";
import { halfWay } from "../stories/fixtures/reports.ts";
import { ask } from "./ask.ts";
import type { Outcome } from "./outcome.ts";
import { Disks, NotRun } from "./storage-disks.ts";
import type { Fault, Made } from "./storage-fault.ts";
import { FULL } from "./storage-full.ts";
import { GONE } from "./storage-gone.ts";
import { REFUSED } from "./storage-refused.ts";
import type { Answer, Often, Order } from "./storage-saver.ts";

const OLD = halfWay();
const NEW = `${OLD}\n${"A new paragraph with some more words. ".repeat(400)}\n`;
const FLICKERING_SAVES = 60;
const MOST_TRIES = 5;

/** What came of one fault. */
interface Trial {
  readonly said: string;
  readonly asExpected: boolean;
  /** Texts that were said to be saved and are not on disk, or that cannot be saved when the fault is over. */
  readonly lost: number;
  /** Times the file held neither the old text nor the new one. */
  readonly damaged: number;
  /** Files of ours left in the report's folder. */
  readonly left: number;
}

const WHAT = [
  "Storage: a process of its own saves a report on a real disk with a real fault, and again when the fault is over.",
  "lost: said to be saved and not on disk, or not to be saved afterwards. damaged: the file is neither as it was nor as it shall be.",
];

/** Makes every fault of storage, or those whose names hold the words given, and saves a report under it. */
export async function runStorage(args: readonly string[]): Promise<Outcome> {
  const lines = [...WHAT];
  const sum = { run: 0, lost: 0, damaged: 0, left: 0, odd: 0 };
  for (const fault of [...FULL, ...REFUSED, ...GONE].filter(({ name }) => name.includes(args.join(" ")))) {
    const trial = await tryFault(fault);
    const name = fault.name.padEnd(38);
    if (typeof trial === "string") {
      lines.push(`  ${name} not run (${trial})`);
      continue;
    }
    sum.run++;
    sum.lost += trial.lost;
    sum.damaged += trial.damaged;
    sum.left += trial.left;
    if (!trial.asExpected) sum.odd++;
    const odd = trial.asExpected ? "" : `, but "${fault.says}" was to be said`;
    lines.push(`  ${name} run: ${trial.said}; lost ${trial.lost}, damaged ${trial.damaged}${odd}`);
  }
  lines.push(
    `${sum.run} faults run, text lost ${sum.lost}, original file damaged ${sum.damaged}, files left behind ${sum.left}`,
  );
  return { lines, broken: sum.lost + sum.damaged + sum.left + sum.odd > 0 };
}

/** What came of a fault, or why it cannot be made here. */
async function tryFault(fault: Fault): Promise<Trial | string> {
  const disks = new Disks();
  const saver = fork(fileURLToPath(new URL("./storage-saver.ts", import.meta.url)));
  try {
    await once(saver, "message");
    const made = fault.make(disks);
    writeFileSync(made.path, OLD);
    if (made.uid !== undefined) {
      chownSync(made.path, made.uid, made.uid);
      await order(saver, { type: "become", uid: made.uid });
    }
    return made.flicker ? await saveOften(saver, made) : await saveOnce(saver, made, fault.says);
  } catch (error) {
    if (error instanceof NotRun) return error.message;
    throw error;
  } finally {
    saver.kill();
    disks.remove();
  }
}

async function saveOnce(saver: ChildProcess, made: Made, says: string): Promise<Trial> {
  const { path } = made;
  made.begin(saver.pid!);
  const { result } = await order(saver, { type: "save", path, base: OLD, mine: NEW });
  const said = result!.ok ? "saved" : result!.reason;
  const during = found(path);
  made.end(saver.pid!);
  const after = found(path);
  const isLost = result!.ok && after !== NEW;
  const isDamaged = [during, after].some((text) => text !== null && text !== (result!.ok ? NEW : OLD));
  const again = result!.ok ? result! : await saveAgain(saver, path, OLD);
  return {
    said: result!.ok ? "saved all the same" : `"${result!.reason}", the text stayed and was saved afterwards`,
    asExpected: said === says,
    lost: Number(isLost) + Number(!again.ok || found(path) !== NEW),
    damaged: Number(isDamaged),
    left: leftBeside(path),
  };
}

/** Saves when the fault is over, as the app does that keeps trying: a lock in a folder that was away goes stale only after a while. */
async function saveAgain(saver: ChildProcess, path: string, base: string): Promise<SaveResult> {
  for (let attempt = 1; ; attempt++) {
    const { result } = await order(saver, { type: "save", path, base, mine: NEW });
    if (result!.ok || result!.reason !== "busy" || attempt === MOST_TRIES) return result!;
  }
}

async function saveOften(saver: ChildProcess, made: Made): Promise<Trial> {
  const { path } = made;
  let running = true;
  const flickering = (async () => {
    for (let i = 0; running; i++) {
      made.begin(saver.pid!);
      await sleep((i * 7) % 23);
      made.end(saver.pid!);
      await sleep((i * 5) % 17);
    }
  })();
  const { often } = await order(saver, { type: "save-often", path, base: OLD, times: FLICKERING_SAVES });
  running = false;
  await flickering;
  const before = found(path);
  // What a save said to have failed has left on disk is what the next one starts from.
  const last = await saveAgain(saver, path, before ?? often!.last);
  const isLost = found(path) !== NEW || !last.ok;
  return {
    said: describeOften(often!),
    asExpected: often!.saved > 0 && Object.keys(often!.failed).length > 0,
    lost: often!.lost + Number(isLost),
    damaged: often!.damaged,
    // What was to be removed while the folder was away could not be.
    left: made.leaves ? 0 : leftBeside(path),
  };
}

function describeOften({ saved, failed }: Often): string {
  const reasons = Object.entries(failed).map(([reason, times]) => `${times} "${reason}"`);
  return `${FLICKERING_SAVES} saves, ${saved} saved, ${reasons.join(", ")}`;
}

/** What the file holds; null while it is gone or may not be read. */
function found(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function leftBeside(path: string): number {
  return readdirSync(dirname(path)).filter((name) => name.startsWith(".")).length;
}

function order(saver: ChildProcess, order: Order): Promise<Answer> {
  return ask<Answer>(saver, order);
}
