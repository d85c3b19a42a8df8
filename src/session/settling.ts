import { bufferText, rewriteBuffer } from "../model/buffer/buffer.ts";
import { diffEdits } from "../model/document/diff.ts";
import { beginSave } from "./begin-save.ts";
import { openCount, settledText } from "./deciding.ts";
import { saveDraft } from "./editing.ts";
import { takeIntoEditor } from "./into-editor.ts";
import { keepPlaces } from "./places.ts";
import { isUnsaved, type State } from "./state.ts";
import { notify, type Step, stay, withDocument } from "./step.ts";

/** Puts what was chosen into the report, or into the answer being written, and saves it. Nothing happens while anything is open. */
export function settleAll(state: State, time: number): Step {
  const { deciding } = state;
  if (!deciding) return stay(state);
  const open = openCount(deciding);
  if (open > 0) return notify(stay(state), "info", describeOpen(open));
  const text = settledText(deciding);
  const settled: State = { ...state, deciding: null };
  return deciding.about === "answer"
    ? settleAnswer(settled, text, deciding.disk, deciding.leave, time)
    : settleReport(settled, text, time);
}

function describeOpen(count: number): string {
  return count === 1 ? "One place is still open." : `${count} places are still open.`;
}

function settleReport(state: State, text: string, time: number): Step {
  const document = state.document.apply(diffEdits(state.document.text, text));
  const settled = takeIntoEditor(keepPlaces(state, withDocument(state, document)), time);
  return isUnsaved(settled) ? beginSave(settled) : stay(settled);
}

function settleAnswer(state: State, text: string, theirs: string, leave: boolean, time: number): Step {
  const { editing } = state;
  if (!editing) return stay(state);
  const edits = diffEdits(bufferText(editing.buffer), text);
  const buffer = rewriteBuffer(editing.buffer, edits, time);
  return saveDraft({ ...state, editing: { ...editing, buffer, base: theirs, theirs: null } }, leave, time);
}
