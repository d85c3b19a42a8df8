import { setTimeout as sleep } from "node:timers/promises";
import { readReportPy } from "../../io/beside-report.ts";
import { readFigures } from "../../io/figures.ts";
import { readGitDoings } from "../../io/git-doings.ts";
import { readGitState } from "../../io/git-state.ts";
import { type ReportFile, readReport } from "../../io/read-report.ts";
import { readReportFiles } from "../../io/report-files.ts";
import { type SaveResult, saveReport } from "../../io/save-report.ts";
import type { GitDoings } from "../../model/git/git-doings.ts";
import { joinReports } from "../../model/merge/merge-reports.ts";
import type { ReadText, SaveEnd } from "../message.ts";
import { isSameValue } from "../same-value.ts";
import { unwritten } from "../saving.ts";
import type { Store } from "../store.ts";
import { filesToLookFor } from "../surroundings.ts";

/** Writes the text in memory, brought together with what somebody else wrote meanwhile. */
export async function save(store: Store, recreate: boolean): Promise<void> {
  const state = store.state();
  const { file, document } = state;
  const sent = document.text;
  const request = { path: file.path, base: file.disk, mine: sent, merge: joinReports, recreate };
  // A read that was queued before it may have found what clashes.
  const end = unwritten(state) ?? endOf(await saveReport(request));
  store.dispatch({ type: "saved", sent, end, time: Date.now() });
}

function endOf(result: SaveResult): SaveEnd {
  if (result.ok)
    return { kind: "saved", text: result.text, merged: result.merged, late: result.late ?? null };
  if (result.reason === "conflict") return { kind: "conflict", disk: result.disk };
  return { kind: "failed", reason: result.reason, message: result.message };
}

/** Reads the file again. */
export async function read(store: Store): Promise<void> {
  const { path, disk } = store.state().file;
  const doings = await doingsAtRest(path);
  const result = await readReport(path, disk);
  const time = Date.now();
  if (result.ok && !result.settled) return lookLater(store);
  if (result.ok) store.dispatch({ type: "read", read: asRead(result, doings), time });
  else store.dispatch({ type: "read-failed", reason: result.reason, message: result.message, time });
}

const CHANGING_MS = 500;

// Half of what somebody is writing is nothing to take in.
function lookLater(store: Store): void {
  setTimeout(() => store.dispatch({ type: "look-again" }), CHANGING_MS).unref();
}

const LOOK_MS = 30;
const PATIENCE_MS = 1_000;

// While git writes, the file may be read many times over: what it is about to become is told once.
async function doingsAtRest(path: string): Promise<GitDoings | null> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const doings = await readGitDoings(path);
    if (!doings?.locked || performance.now() > deadline) return doings;
    await sleep(LOOK_MS);
  }
}

/** A file as a session takes it in, and what git was doing around it. */
export function asRead({ text, encoding, readOnly }: ReportFile, doings: GitDoings | null): ReadText {
  return { text, utf8: encoding === "utf-8", readOnly, doings };
}

/** Looks at what is around the report: its checker, its figures, and what git says of it. */
export async function lookAround(store: Store): Promise<void> {
  const state = store.state();
  const { path } = state.file;
  const [reportPy, [figures, reachable]] = await Promise.all([
    readReportPy(path),
    readReachable(path, filesToLookFor(state)),
    lookAtGit(store),
  ]);
  store.dispatch({ type: "surroundings", reportPy, figures, reachable });
}

/** Looks at what git says of the report, which a commit changes and the file does not tell. */
export async function lookAtGit(store: Store): Promise<void> {
  const git = await readGitState(store.state().file.path);
  if (!isSameValue(store.state().git, git)) store.dispatch({ type: "git", git });
}

async function readReachable(path: string, named: readonly string[]) {
  const figures = await readFigures(path);
  return [figures, await readReportFiles(path, named, figures)] as const;
}
