import type { FileTrouble, State } from "./state.ts";
import { notify, record, type Step, stay } from "./step.ts";

/** Puts what keeps the file from being read or written into the first line, and tells it; `quiet`: unless it is known. */
export function reportTrouble(state: State, trouble: FileTrouble, time: number, quiet = false): Step {
  const known = state.file.trouble;
  // What a save has told stays told, also when reading fails for the same reason in between.
  const same = known?.reason === trouble.reason;
  if (same && trouble.during === "read") return stay(state);
  const next = { ...state, file: { ...state.file, trouble } };
  if (same && known.during === "save") {
    // Whoever saves again is told again; the log need not hold it twice.
    return quiet ? stay(next) : notify(stay(next), "bad", trouble.message);
  }
  return notify(stay(record(next, time, [trouble.message])), "bad", trouble.message);
}
