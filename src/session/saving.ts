import { andSave, mayPass, tryAgain } from "./begin-save.ts";
import { askedOfReport } from "./deciding.ts";
import type { SaveEnd } from "./message.ts";
import { keepOwnWords } from "./own-words.ts";
import { offerPutBack, rememberOwn } from "./stale.ts";
import { isUnsaved, type State } from "./state.ts";
import { also, notify, type Step } from "./step.ts";
import { takeDiskText, takeLateText } from "./taking.ts";
import { reportTrouble } from "./trouble.ts";

/** How a save ends that must write nothing, as somebody is being asked by now what stays; null when it may write. */
export function unwritten(state: State): SaveEnd | null {
  return askedOfReport(state) ? { kind: "conflict", disk: state.file.disk } : null;
}

/** Takes in how a save ended. `sent` is the text that was to be written. */
export function takeSaved(state: State, sent: string, end: SaveEnd, time: number): Step {
  return keepOwnWords(state, takeEnd(state, sent, end, time));
}

function takeEnd(state: State, sent: string, end: SaveEnd, time: number): Step {
  const idle: State = { ...state, file: { ...state.file, phase: "idle" } };
  if (end.kind === "conflict") {
    const taken = takeDiskText(idle, idle.file.disk, end.disk, time, "merged");
    return continueSaving(offerPutBack(idle.file.disk, taken, time));
  }
  if (end.kind === "failed") return takeFailure(idle, end.reason, end.message, time);
  const mended = idle.file.trouble?.during === "save";
  const mergedAt = end.merged ? time : idle.file.mergedAt;
  const file = { ...idle.file, trouble: null, retries: 0, mergedAt, restoredFrom: null };
  const taken = takeDiskText({ ...idle, file }, sent, end.text, time, "merged");
  const offered = end.merged ? offerPutBack(sent, taken, time) : taken;
  const step = { ...offered, state: rememberOwn(offered.state, idle.file.disk, sent) };
  const late = end.late === null ? step : takeLateText(step, idle.file.disk, end.late, time);
  const saved = continueSaving(also(late, { type: "look-around" }));
  return mended ? notify(saved, "good", "Saved: what kept the file from being written is gone.") : saved;
}

function takeFailure(state: State, reason: string, message: string, time: number): Step {
  const { retries } = state.file;
  const said = reportTrouble(state, { reason, message, during: "save" }, time, retries > 0);
  const step = mayPass(reason) ? tryAgain(said) : said;
  if (!state.quitting) return step;
  return { ...step, state: { ...step.state, quitting: false, dialog: { kind: "quit-unsaved" } } };
}

function continueSaving(step: Step): Step {
  const { state } = step;
  if (isUnsaved(state)) return andSave(step);
  return state.quitting ? also(step, { type: "quit" }) : step;
}
