import type { GitDoings } from "../model/git/git-doings.ts";
import { andSave } from "./begin-save.ts";
import { tellGit } from "./git-events.ts";
import type { ReadText } from "./message.ts";
import { keepOwnWords } from "./own-words.ts";
import { readText } from "./reading.ts";
import { isSameValue } from "./same-value.ts";
import { offerPutBack } from "./stale.ts";
import { isUnsaved, type State } from "./state.ts";
import { type Step, stay } from "./step.ts";
import { takeDiskText } from "./taking.ts";
import { reportTrouble } from "./trouble.ts";

/** Takes in what was read from disk after somebody may have written there. */
export function takeRead(state: State, read: ReadText, time: number): Step {
  const readOnly = read.readOnly === null ? null : describeReadOnly(read.readOnly);
  const next = withEncoding(withDoings(withFile(state, readOnly), read.doings), read.utf8);
  const same = read.text === state.file.disk;
  const step = same ? stay(next) : takeDiskText(next, state.file.disk, read.text, time, "elsewhere");
  const told = tellGit(state, step, time);
  const offered = same || told.state.takenIn?.git != null ? told : offerPutBack(state.file.disk, told, time);
  const taken = keepOwnWords(state, offered);
  return writableAgain(state, taken.state) ? andSave(taken) : taken;
}

/** Takes in that the file could not be read: it may be gone for a moment only, so what is shown stays. */
export function takeReadFailure(state: State, reason: string, message: string, time: number): Step {
  // io speaks to somebody who starts the program; here the report is open already.
  const gone = `${state.file.shown} is gone from the disk. What you see is what was last read.`;
  const said = reason === "missing" ? gone : message;
  return reportTrouble(state, { reason, message: said, during: "read" }, time);
}

// What could not be written waits for nothing but that.
function writableAgain(before: State, now: State): boolean {
  const wasGone = before.file.trouble !== null && now.file.trouble === null;
  const wasReadOnly = before.file.readOnly !== null && now.file.readOnly === null;
  return (wasReadOnly || wasGone) && isUnsaved(now);
}

// A file that can be read again is not gone; what kept it from being written shows at the next save.
function clearedByReading({ file }: State): State["file"]["trouble"] {
  const gone = ["missing", "folder", "permission", "unreadable", "too-large"];
  return file.trouble && gone.includes(file.trouble.reason) ? null : file.trouble;
}

// Most reads find nothing new, and then there is nothing to draw.
function withFile(state: State, readOnly: string | null): State {
  const { file } = state;
  const trouble = clearedByReading(state);
  if (file.readOnly === readOnly && file.trouble === trouble) return state;
  return { ...state, file: { ...file, readOnly, trouble } };
}

function withDoings(state: State, doings: GitDoings | null): State {
  const { editing } = state;
  if (isSameValue(state.doings, doings)) return state;
  // An answer begun before the first look at git was begun on the branch that look finds.
  if (!editing || state.doings !== null) return { ...state, doings };
  return { ...state, doings, editing: { ...editing, branch: editing.branch ?? doings?.branch ?? null } };
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
