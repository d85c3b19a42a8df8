import { diffEdits } from "../model/document/diff.ts";
import type { Joined } from "../model/merge/conflict.ts";
import { readMarkers } from "../model/merge/conflict-markers.ts";
import { joinReports } from "../model/merge/merge-reports.ts";
import { settleBoth } from "../model/merge/settle.ts";
import { describeChanges } from "../model/report/changes.ts";
import { askAboutAnswer, askAboutMarkers } from "./asking.ts";
import { andSave } from "./begin-save.ts";
import { askedOfReport, type Deciding, decideOn } from "./deciding.ts";
import { takeIntoEditor } from "./into-editor.ts";
import { keepPlaces } from "./places.ts";
import { offerMergeBack } from "./stale.ts";
import { isUnsaved, type State } from "./state.ts";
import { notify, record, type Step, stay, withDocument } from "./step.ts";
import { type How, tellChanges } from "./telling.ts";

/**
 * Brings a text from disk into the document, which was last the same as the disk when that held `from`. What clashes is asked about:
 * the disk keeps theirs, the memory ours, and nothing is written until somebody has decided.
 */
export function takeDiskText(state: State, from: string, disk: string, time: number, how: How): Step {
  const asked = askedOfReport(state);
  if (asked?.late) return takeUnderLate(state, asked, disk, time);
  const { base, mine } = asked ?? { base: from, mine: state.document.text };
  const joined = joinReports(base, mine, disk);
  const { report: before } = state.reading;
  const taken = takeText({ ...state, file: { ...state.file, disk } }, joined.text, time);
  const changes = describeChanges(before, taken.reading.report);
  const told = tellDecided(tellChanges(taken, changes, time, how), joined, time);
  if (joined.conflicts.length > 0) {
    const clash = { about: "report", base, mine, disk, joined, since: time } as const;
    return decide(told, decideOn(clash, asked));
  }
  if (asked) return stopAsking(told);
  // What a save merged in is on disk with mine already.
  const ours = how === "merged" || mine !== base;
  const both = ours && disk !== base && disk !== mine && changes.length > 0;
  const offered = both ? offerMergeBack(told, mine, joined.text, changes) : told;
  return renewDeciding(offered, readMarkers(before.text) !== null, time);
}

/** The state with another text in memory, put there from outside; undo leaves it alone and places are kept. */
export function takeText(state: State, text: string, time: number): State {
  const document = state.document.absorb(diffEdits(state.document.text, text));
  return takeIntoEditor(keepPlaces(state, withDocument(state, document)), time);
}

function tellDecided(step: Step, { told }: Joined, time: number): Step {
  if (told.length === 0) return step;
  return notify({ ...step, state: record(step.state, time, told) }, "info", told[0]!);
}

function decide(step: Step, deciding: Deciding): Step {
  return { ...step, state: { ...step.state, quitting: false, deciding } };
}

// The disk went back to where there is nothing to ask: what is ours goes there now.
function stopAsking(step: Step): Step {
  const settled = { ...step.state, deciding: null };
  const stopped = { ...step, state: settled };
  return isUnsaved(settled) ? andSave(stopped) : stopped;
}

/** Looks again at what is being decided, after the text under it changed, and at what git may have left to decide. */
function renewDeciding(step: Step, hadMarkers: boolean, time: number): Step {
  const { state } = step;
  const { deciding, editing, dialog } = state;
  if (deciding?.about === "answer")
    return { ...step, state: askAboutAnswer(state, deciding.leave) ?? { ...state, deciding: null } };
  const asked = askAboutMarkers(state, time);
  if (deciding) return { ...step, state: asked ?? { ...state, deciding: null } };
  // Who has left them for later is not asked again by every change.
  const busy = editing !== null || dialog !== null || hadMarkers;
  return asked && !busy ? { ...step, state: asked } : step;
}

/**
 * Takes in what another program wrote in the very moment of a save, and that is on no disk any more. What goes together is saved again;
 * where both changed the same, somebody is asked.
 */
export function takeLateText(step: Step, base: string, late: string, time: number): Step {
  const { state } = step;
  const asked = askedOfReport(state);
  const mine = asked?.mine ?? state.document.text;
  const joined = joinReports(base, mine, late);
  // Somebody is being asked about other words already: both texts go into that question.
  if (asked) return askOn(step, asked, settleBoth(joined), time);
  const taken = { ...step, state: takeText(state, joined.text, time) };
  if (joined.conflicts.length === 0) return taken;
  const clash = { about: "report", base, mine, disk: late, joined, late: true, since: time } as const;
  return decide(taken, decideOn(clash));
}

// With more in it, what is mine may go together with theirs by now.
function askOn(step: Step, asked: Deciding, mine: string, time: number): Step {
  const joined = joinReports(asked.base, mine, asked.disk);
  const next = { ...step, state: takeText(step.state, joined.text, time) };
  if (joined.conflicts.length === 0) return stopAsking(next);
  const deciding = decideOn({ ...asked, mine, joined }, asked);
  return { ...next, state: { ...next.state, deciding } };
}

// The late text is in the question alone, so what comes from disk while it stands goes into the other side of it.
function takeUnderLate(state: State, asked: Deciding, disk: string, time: number): Step {
  const mine = settleBoth(joinReports(state.file.disk, asked.mine, disk));
  return askOn(stay({ ...state, file: { ...state.file, disk } }), asked, mine, time);
}
