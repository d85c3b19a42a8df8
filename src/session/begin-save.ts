import { askedOfReport } from "./deciding.ts";
import { copyKey } from "./keys-here.ts";
import { isUnsaved, type State } from "./state.ts";
import { also, notify, type Step, stay } from "./step.ts";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
/** What only the user can change: trying again by itself would do what nobody has asked for, or fail in the same way. */
const NO_RETRY = ["missing", "folder-gone", "folder", "encoding"];
const GONE = ["missing", "folder-gone"];

/** Whether a save that failed like this may work a little later without anybody doing something here. */
export function mayPass(reason: string): boolean {
  return !NO_RETRY.includes(reason);
}

/** Asks for a save of the text in memory; one that is under way is followed by the next. Trying again by itself begins anew. */
export function beginSave(state: State): Step {
  // Until all is decided, nothing is written.
  if (askedOfReport(state)) return stay(state);
  return askForSave({ ...state, file: { ...state.file, retries: 0 } });
}

/** A step with a save after it. */
export function andSave({ state, effects }: Step): Step {
  return also(beginSave(state), ...effects);
}

function askForSave(state: State): Step {
  const { readOnly, phase, trouble } = state.file;
  if (readOnly !== null) return refuseSave(state, readOnly);
  if (phase === "saving") return stay(state);
  // A file that is gone is created anew only by somebody who saves again after being told.
  const recreate = trouble?.during === "save" && GONE.includes(trouble.reason);
  return {
    state: { ...state, file: { ...state.file, phase: "saving" } },
    effects: [{ type: "save", recreate }],
  };
}

function refuseSave(state: State, why: string): Step {
  const refused = `Not written; ${copyKey(state)} saves a copy elsewhere. Shown only: ${why}.`;
  return tryAgain(notify(stay(state), "bad", refused));
}

/** Tries again to save what could not be, if nobody has done so meanwhile, and nobody is being asked about it. */
export function retrySave(state: State, attempt: number): Step {
  const { trouble, phase, readOnly, retries } = state.file;
  const waits = readOnly !== null || (trouble?.during === "save" && mayPass(trouble.reason));
  if (attempt !== retries || !waits || phase === "saving") return stay(state);
  if (!isUnsaved(state) || askedOfReport(state)) return stay(state);
  const next = { ...state, file: { ...state.file, retries: retries + 1 } };
  // Whether it may be written by now, only reading it can tell.
  return readOnly === null ? askForSave(next) : tryAgain(also(stay(next), { type: "read" }));
}

/** The same step, and another try to save after a while: 2 s at first, 30 s at most. */
export function tryAgain(step: Step): Step {
  const { retries } = step.state.file;
  const milliseconds = Math.min(FIRST_RETRY_MS * 2 ** retries, LAST_RETRY_MS);
  return also(step, { type: "later", milliseconds, message: { type: "retry", attempt: retries } });
}
