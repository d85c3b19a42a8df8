import { diffEdits } from "../model/document/diff.ts";
import { joinReports } from "../model/merge/merge-reports.ts";
import { settleBoth } from "../model/merge/settle.ts";
import { addOwn, findWentBack, ownChanges } from "../model/merge/went-back.ts";
import { type Change, describeChanges } from "../model/report/changes.ts";
import { parseReport } from "../model/report/parse.ts";
import { beginSave } from "./begin-save.ts";
import { takeIntoEditor } from "./into-editor.ts";
import { putBackKey } from "./keys-here.ts";
import { keepPlaces } from "./places.ts";
import type { State } from "./state.ts";
import { notify, record, type Step, stay, withDocument } from "./step.ts";
import { summary } from "./telling.ts";

/** What one key can bring back: the change from `base` to `wanted` is made again in whatever the report holds by then. */
export interface PutBack {
  readonly kind: "stale" | "merge";
  readonly base: string;
  readonly wanted: string;
  /** What that is, in words. */
  readonly what: string;
  /** Which change from disk it is about, by the number `Fresh` has for it. */
  readonly change?: number | undefined;
  /** What was offered before that change and is in this offer too: it stands again if git turns out to be behind the change. */
  readonly earlier?: PutBack | null;
}

/** Remembers what a save made here changed, to notice when an old copy is saved over it. */
export function rememberOwn(state: State, before: string, after: string): State {
  if (before === after) return state;
  const changes = ownChanges(parseReport(before), parseReport(after));
  return { ...state, own: addOwn(changes, state.own) };
}

/**
 * Notices, after a change from elsewhere was taken in, that it took back what was saved here, and offers to bring that back. `expected` is what
 * the file would hold without that change: what it held last, or what was sent to it.
 */
export function offerPutBack(expected: string, step: Step, time: number): Step {
  const { state } = step;
  const [last, disk] = [parseReport(expected), parseReport(state.file.disk)];
  const { stale, without } = findWentBack(state.own, last, disk);
  if (!stale) return step;
  // What an older copy took is still to be put back, if nobody has done so.
  const earlier = state.putBack?.kind === "stale" ? { ...state.putBack, earlier: null } : null;
  const kept = earlier ? makeAgain(earlier, disk.text) : disk.text;
  const wanted = makeAgain({ base: without, wanted: last.text }, kept);
  if (wanted === disk.text) return step;
  const what = summary(describeChanges(disk, parseReport(wanted)));
  const change = state.fresh?.id;
  const putBack = { kind: "stale", base: disk.text, wanted, what, change, earlier } as const;
  // Tagged as the change itself is: if git turns out to be behind it, this line goes with the others.
  const told = record({ ...state, putBack }, time, [`an old copy was saved over yours: ${what}`], change);
  return notify(
    { ...step, state: told },
    "bad",
    `An old copy was saved over yours; ${putBackKey(state)} puts it back: ${what}`,
  );
}

/** What is still to be put back when git was behind these changes: what git takes was meant to go. */
export function withoutGits(putBack: PutBack | null, changes: readonly number[]): PutBack | null {
  const isGits = putBack?.change !== undefined && changes.includes(putBack.change);
  return isGits ? (putBack.earlier ?? null) : putBack;
}

/** Tells what a save has just merged in, and offers to take it out, unless there is something to put back. */
export function offerMergeBack(step: Step, mine: string, merged: string, changes: readonly Change[]): Step {
  const what = summary(changes);
  const told = "Merged with what was saved elsewhere";
  if (step.state.putBack?.kind === "stale") return notify(step, "info", `${told}: ${what}`);
  const putBack = { kind: "merge", base: merged, wanted: mine, what } as const;
  const offered = { ...step, state: { ...step.state, putBack } };
  return notify(offered, "info", `${told}; ${putBackKey(offered.state)} takes it out: ${what}`);
}

/** Brings back what is offered, as one step of undo; where words clash by now, both stand. */
export function bringBack(state: State, time: number): Step {
  const { putBack, document } = state;
  if (!putBack) return stay(state);
  const text = makeAgain(putBack, document.text);
  const next = document.apply(diffEdits(document.text, text));
  const brought = takeIntoEditor(keepPlaces(state, withDocument({ ...state, putBack: null }, next)), time);
  const said = putBack.kind === "stale" ? `put back: ${putBack.what}` : `taken out again: ${putBack.what}`;
  return notify(
    beginSave(record(brought, time, [`you: ${said}`])),
    "good",
    `${said[0]!.toUpperCase()}${said.slice(1)}.`,
  );
}

function makeAgain({ base, wanted }: Pick<PutBack, "base" | "wanted">, text: string): string {
  return settleBoth(joinReports(base, wanted, text));
}

/** Leaves what is offered as it is now. */
export function leavePutBack(state: State): Step {
  return stay({ ...state, putBack: null });
}

/** Why nothing can be brought back just now; null when something can. */
export function whyNoPutBack({ putBack }: State): string | null {
  return putBack ? null : "Nothing was overwritten or merged that could be put back.";
}
