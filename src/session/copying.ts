import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";

/** Asks where a copy of the report is to go. */
export function startCopy(state: State): Step {
  return also(stay(state), { type: "suggest-copy" });
}

/** Writes the copy to the path that was typed. */
export function endCopy(state: State): Step {
  const { copyTo, document } = state;
  const step = stay({ ...state, copyTo: null });
  if (copyTo === null || copyTo.trim() === "") return step;
  return also(step, { type: "write-copy", path: copyTo.trim(), text: document.text });
}

/** Takes in whether the copy was written. */
export function takeCopied(
  state: State,
  { ok, message, time }: { readonly ok: boolean; readonly message: string; readonly time: number },
): Step {
  return notify(stay(record(state, time, [message])), ok ? "good" : "bad", message);
}
