import { setTimeout as sleep } from "node:timers/promises";
import { decodeReport, isEncodable } from "./decode-report.ts";
import { errorCode, type FileSystem, nodeFileSystem } from "./file-system.ts";
import { attemptSave, type Goal } from "./save-attempt.ts";
import { type SaveFailure, saveFailure } from "./save-failure.ts";
import { lockForSave } from "./save-lock.ts";
import { resolvePlace } from "./save-place.ts";
import type { SaveRequest } from "./save-request.ts";
import type { Stamp } from "./stamp.ts";
import { sweepAside } from "./sweep-aside.ts";

const TRIES = 5;
const PAUSE_MS = 20;

/**
 * A save that worked: `text` is what it left on disk, `merged` whether that is more than what was asked for. `late` is a text that
 * another program wrote in the last moment and that is not, or not wholly, in `text`: it is on no disk, so show it.
 */
export interface Saved {
  readonly ok: true;
  readonly text: string;
  readonly merged: boolean;
  readonly stamp: Stamp;
  readonly late?: string;
}

/** What saving a report gives. */
export type SaveResult = Saved | SaveFailure;

/**
 * Compare-and-swap for a report: reads again, merges when another program was there, replaces the file whole, and looks once more at
 * what it replaced. Whatever fails and whenever, the file holds its old or its new content, and nothing of another's is lost unseen.
 * Several of us on one file take turns by a lock, so that none finds the file moving; other programs know nothing of it.
 */
export async function saveReport(request: SaveRequest, fs: FileSystem = nodeFileSystem): Promise<SaveResult> {
  if (!isEncodable(request.mine)) return saveFailure("encoding", request.path);
  const target = await findTarget(request.path, fs);
  const lock = target === null ? "unlockable" : await lockForSave(fs, target);
  if (lock === "busy") return saveFailure("busy", request.path);
  try {
    const result = await saveInTurn(request, fs);
    // With the lock ours, what lies there is nobody's.
    if (target !== null && lock !== "unlockable") await sweepAside(target);
    return result;
  } finally {
    if (lock !== "unlockable") await lock.release();
  }
}

// What keeps a place from being found, the save itself meets again and names.
async function findTarget(path: string, fs: FileSystem): Promise<string | null> {
  try {
    return (await resolvePlace(fs, path)).target;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

async function saveInTurn(request: SaveRequest, fs: FileSystem): Promise<SaveResult> {
  let goal: Goal = { base: request.base, mine: request.mine };
  let saved: Saved | null = null;
  let conflicting: string | null = null;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const outcome = await attemptSave(request, goal, fs);
    if (outcome.kind === "failed") return saved ?? outcome.failure;
    if (outcome.kind === "moved") {
      await sleep(PAUSE_MS * attempt);
      continue;
    }
    if (outcome.late === null && outcome.stands) return savedAs(request, outcome, conflicting);
    if (outcome.late === null) {
      // Where that program had not seen our text, the merge brings it back; where it had, there is nothing to do.
      goal = { base: outcome.before, mine: outcome.text };
      continue;
    }
    const late = decodeReport(outcome.late);
    const both = late.encoding === "utf-8" ? request.merge(outcome.before, outcome.text, late.text) : null;
    if (!both || both.conflicts.length > 0) conflicting ??= late.text;
    if (!both || both.text === outcome.text) return savedAs(request, outcome, conflicting);
    // Until the next try has written it, the late text is on no disk.
    saved = savedAs(request, outcome, conflicting ?? late.text);
    goal = { base: outcome.stands ? outcome.text : outcome.before, mine: both.text };
  }
  return saved ?? saveFailure("busy", request.path);
}

function savedAs(
  request: SaveRequest,
  { text, stamp }: { text: string; stamp: Stamp },
  late: string | null,
): Saved {
  return { ok: true, text, merged: text !== request.mine, stamp, ...(late !== null && { late }) };
}
