import { bufferText } from "../model/buffer/buffer.ts";
import { StructureError, setAnswer } from "../model/edits/set-answer.ts";
import { isDraftUnsaved } from "./editing.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";

/** Asks where a copy of the report is to go. */
export function startCopy(state: State): Step {
  return also(stay(state), { type: "suggest-copy" });
}

/** Writes the copy to the path that was typed. */
export function endCopy(state: State): Step {
  const { copyTo } = state;
  const step = stay({ ...state, copyTo: null });
  if (copyTo === null || copyTo.trim() === "") return step;
  return also(step, { type: "write-copy", path: copyTo.trim(), text: withAnswer(state).text });
}

/** The report with the answer being written in it; not `whole` where that answer has no place in it as it is. */
function withAnswer({ document, editing, reading }: State): { text: string; whole: boolean } {
  if (!editing || !isDraftUnsaved(editing)) return { text: document.text, whole: true };
  const question = reading.report.questions[editing.index];
  if (!question) return { text: document.text, whole: false };
  try {
    const edits = setAnswer(reading.report, question, bufferText(editing.buffer));
    return { text: document.apply(edits).text, whole: true };
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return { text: document.text, whole: false };
  }
}

/** Takes in whether the copy was written. */
export function takeCopied(
  state: State,
  { ok, message, time }: { readonly ok: boolean; readonly message: string; readonly time: number },
): Step {
  const without = ok && !withAnswer(state).whole;
  const said = without ? `Without the answer being written: ${message}` : message;
  return notify(stay(record(state, time, [said])), ok ? "good" : "bad", said);
}
