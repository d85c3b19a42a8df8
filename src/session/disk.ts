import { bufferText, changeBuffer } from "../model/buffer/buffer.ts";
import { diffEdits } from "../model/document/diff.ts";
import { mergeTexts } from "../model/document/merge.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { type Change, describeChanges } from "../model/report/changes.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import type { ReadText, SaveEnd } from "./message.ts";
import { keepPlaces } from "./places.ts";
import { readText } from "./reading.ts";
import { type Dialog, type FileTrouble, isUnsaved, type State } from "./state.ts";
import { also, notify, record, type Step, stay, withDocument } from "./step.ts";

const FRESH_MS = 4_000;

/** Takes in what was read from disk after somebody may have written there. */
export function takeRead(state: State, read: ReadText, time: number): Step {
  const readOnly = read.readOnly === null ? null : describeReadOnly(read.readOnly);
  const file = { ...state.file, readOnly, trouble: clearedByReading(state) };
  const next = withEncoding({ ...state, file }, read.utf8);
  if (read.text === state.file.disk) return stay(next);
  return takeDiskText(next, state.file.disk, read.text, time, "elsewhere");
}

/** Takes in that the file could not be read: it may be gone for a moment only, so what is shown stays. */
export function takeReadFailure(state: State, reason: string, message: string, time: number): Step {
  // io speaks to somebody who starts the program; here the report is open already.
  const gone = `${state.file.shown} is gone from the disk. What you see is what was last read.`;
  const said = reason === "missing" ? gone : message;
  return reportTrouble(state, { reason, message: said, during: "read" }, time);
}

// A file that can be read again is not gone; what kept it from being written shows at the next save.
function clearedByReading({ file }: State): State["file"]["trouble"] {
  const gone = ["missing", "folder", "permission", "unreadable", "too-large"];
  return file.trouble && gone.includes(file.trouble.reason) ? null : file.trouble;
}

function withEncoding(state: State, utf8: boolean): State {
  if (utf8 === state.surroundings.utf8) return state;
  const surroundings = { ...state.surroundings, utf8 };
  return { ...state, surroundings, reading: readText(state.document.text, surroundings) };
}

/** Why a file is shown and never written, in the words of the first line. */
export function describeReadOnly(reason: string): string {
  if (reason === "encoding") return "not UTF-8";
  return reason === "mount" ? "read-only file system" : "read-only";
}

/** Takes in how a save ended. `sent` is the text that was to be written. */
export function takeSaved(state: State, sent: string, end: SaveEnd, time: number): Step {
  const idle: State = { ...state, file: { ...state.file, phase: "idle" } };
  if (end.kind === "conflict")
    return continueSaving(takeDiskText(idle, idle.file.disk, end.disk, time, "merged"));
  if (end.kind === "failed") {
    const step = reportTrouble(idle, { reason: end.reason, message: end.message, during: "save" }, time);
    if (!state.quitting) return step;
    return { ...step, state: { ...step.state, quitting: false, dialog: { kind: "quit-unsaved" } } };
  }
  const file = { ...idle.file, trouble: null, mergedAt: end.merged ? time : idle.file.mergedAt };
  const step = takeDiskText({ ...idle, file }, sent, end.text, time, "merged");
  const late = end.late === null ? step : takeLateText(step, idle.file.disk, end.late, time);
  return continueSaving(also(late, { type: "look-around" }));
}

function continueSaving(step: Step): Step {
  const { state } = step;
  if (isUnsaved(state) && state.dialog?.kind !== "file-conflict")
    return also(beginSave(state), ...step.effects);
  return state.quitting && !isUnsaved(state) ? also(step, { type: "quit" }) : step;
}

/** Asks for a save of the text in memory; one that is under way is followed by the next. */
export function beginSave(state: State): Step {
  if (state.file.readOnly !== null)
    return notify(
      stay(state),
      "bad",
      `Nothing was written: this file is shown only (${state.file.readOnly}).`,
    );
  if (state.file.phase === "saving") return stay(state);
  // A file that is gone is created anew only by somebody who saves again after being told.
  const { trouble } = state.file;
  const recreate = trouble?.during === "save" && trouble.reason === "missing";
  return {
    state: { ...state, file: { ...state.file, phase: "saving" } },
    effects: [{ type: "save", recreate }],
  };
}

function reportTrouble(state: State, trouble: FileTrouble, time: number): Step {
  const known = state.file.trouble;
  // What a save has told stays told, also when reading fails for the same reason in between.
  const same = known?.reason === trouble.reason;
  if (same && trouble.during === "read") return stay(state);
  const next = { ...state, file: { ...state.file, trouble } };
  // Whoever saves again is told again; the log need not hold it twice.
  if (same && known.during === "save") return notify(stay(next), "bad", trouble.message);
  return notify(stay(record(next, time, [trouble.message])), "bad", trouble.message);
}

/**
 * Brings a text from disk into the document: `base` is what both it and the text here come from. While somebody is being asked about a
 * conflict, it is that conflict's two sides that go on.
 */
function takeDiskText(
  state: State,
  from: string,
  disk: string,
  time: number,
  how: "elsewhere" | "merged",
): Step {
  const asked = state.dialog?.kind === "file-conflict" ? state.dialog : null;
  if (asked?.late) return takeUnderLate(state, asked, disk, time);
  const { base, mine } = asked ?? { base: from, mine: state.document.text };
  const merged = mergeTexts(base, mine, disk);
  const document = state.document.absorb(diffEdits(state.document.text, merged.text));
  const before = state.reading.report;
  const moved = keepPlaces(state, withDocument({ ...state, file: { ...state.file, disk } }, document));
  const changes = describeChanges(before, moved.reading.report);
  const noted = noteChanges(takeIntoEditor(moved, time), changes, time, how);
  if (merged.conflicts.length === 0) {
    if (!asked) return noted;
    // The disk went back to where there is nothing to ask: what is ours goes there now.
    const settled = { ...noted.state, dialog: null };
    return isUnsaved(settled) ? also(beginSave(settled), ...noted.effects) : { ...noted, state: settled };
  }
  // Nothing is written until somebody has chosen; the disk keeps theirs, the memory ours.
  const dialog = {
    kind: "file-conflict",
    base,
    mine,
    disk,
    late: false,
    since: asked?.since ?? time,
  } as const;
  return { ...noted, state: { ...noted.state, quitting: false, dialog } };
}

/**
 * Takes in what another program wrote in the very moment of a save, and that is on no disk any more. What goes together is saved again;
 * where both changed the same, somebody is asked.
 */
function takeLateText(step: Step, base: string, late: string, time: number): Step {
  const { state } = step;
  const asked = state.dialog?.kind === "file-conflict" ? state.dialog : null;
  const mine = asked?.mine ?? state.document.text;
  const merged = mergeTexts(base, mine, late, asked ? "both" : "mine");
  // Somebody is being asked about other words already: both texts go into that question.
  if (asked) return { ...step, state: { ...state, dialog: { ...asked, mine: merged.text } } };
  const document = state.document.absorb(diffEdits(mine, merged.text));
  const taken = takeIntoEditor(keepPlaces(state, withDocument(state, document)), time);
  if (merged.conflicts.length === 0) return { ...step, state: taken };
  const dialog = { kind: "file-conflict", base, mine, disk: late, late: true, since: time } as const;
  return { ...step, state: { ...taken, quitting: false, dialog } };
}

// The late text is in the question alone, so what comes from disk while it stands goes into the other side of it.
function takeUnderLate(
  state: State,
  asked: Dialog & { kind: "file-conflict" },
  disk: string,
  time: number,
): Step {
  const mine = mergeTexts(state.file.disk, asked.mine, disk).text;
  const { text } = mergeTexts(asked.base, mine, asked.disk);
  const document = state.document.absorb(diffEdits(state.document.text, text));
  const next = keepPlaces(state, withDocument({ ...state, file: { ...state.file, disk } }, document));
  return stay({ ...takeIntoEditor(next, time), dialog: { ...asked, mine } });
}

function noteChanges(
  state: State,
  changes: readonly Change[],
  time: number,
  how: "elsewhere" | "merged",
): Step {
  if (changes.length === 0) return stay(state);
  const suffix = how === "elsewhere" ? "saved elsewhere" : "merged from disk";
  const recorded = record(
    state,
    time,
    changes.map(({ text }) => `${text}, ${suffix}`),
  );
  const { checklist, questions } = state.reading.report;
  const id = (state.fresh?.id ?? 0) + 1;
  const items = changes.flatMap(({ item }) => (item ? [checklist.items.indexOf(item)] : []));
  const places = changes.flatMap(({ question }) => (question ? [questions.indexOf(question)] : []));
  const over = { type: "fresh-over", id } as const;
  const marked = follow({ ...recorded, fresh: { id, items, questions: places } }, places[0]);
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : "";
  const step = notify(stay(marked), "info", `${changes[0]!.text}${more}, ${suffix}`);
  return also(step, { type: "later", milliseconds: FRESH_MS, message: over }, { type: "look-around" });
}

function follow(state: State, question: number | undefined): State {
  if (!state.follow || question === undefined || state.editing || state.dialog) return state;
  const questions = { ...state.view.questions, at: question, walking: true };
  return { ...state, view: { ...state.view, screen: "questions", pane: "list", scroll: 0, questions } };
}

/** An answer being written takes a change of its own text in while it is untouched, and keeps both texts apart when it is not. */
export function takeIntoEditor(state: State, time: number): State {
  const { editing } = state;
  const question = editing && state.reading.report.questions[editing.index];
  if (!editing || !question) return state;
  const disk = unifyLineEnds(question.answerText);
  if (disk === editing.base) return { ...state, editing: { ...editing, theirs: null } };
  const written = trimBlankLines(bufferText(editing.buffer));
  if (written === disk) return { ...state, editing: { ...editing, base: disk, theirs: null } };
  if (written !== editing.base) return { ...state, editing: { ...editing, theirs: disk } };
  const buffer = changeBuffer(editing.buffer, diffEdits(bufferText(editing.buffer), disk), time);
  return { ...state, editing: { ...editing, buffer, base: disk, theirs: null } };
}
