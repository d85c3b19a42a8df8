import { bufferText, rewriteBuffer } from "../model/buffer/buffer.ts";
import { diffEdits } from "../model/document/diff.ts";
import { isBlank } from "../model/report/grammar.ts";
import { isDraftUnsaved, saveDraft } from "./editing.ts";
import type { OutsideEnd } from "./message.ts";
import type { Dialog, Editing, Outside, State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";

const AGAIN_MS = 300;

/** Gives the answer to another editor; `leave`: once that ends, it is saved and left. */
export function editOutside(state: State, leave: boolean): Step {
  const { editing } = state;
  if (!editing) return stay(state);
  const outside: Outside = { name: null, gui: false, leave };
  const name = editing.number === null ? "answer" : `question-${editing.number}`;
  const { toldEditor: told } = state;
  const effect = { type: "edit-outside", text: bufferText(editing.buffer), name, told } as const;
  return also(stay({ ...state, editing: { ...editing, outside } }), effect);
}

/** Says which editor opens, and how to leave it, to somebody who never chose one. */
export function tellOutside(state: State, { name, leaveBy }: { name: string; leaveBy: string | null }): Step {
  const { editing } = state;
  if (!editing?.outside) return stay(state);
  const { leave } = editing.outside;
  const back = { ...state, editing: { ...editing, outside: null } };
  return stay({ ...back, dialog: { kind: "outside-unknown", name, leaveBy, leave } });
}

/** Takes in which editor it is that opens. */
export function takeOutsideStart(state: State, { name, gui }: { name: string; gui: boolean }): Step {
  const { editing } = state;
  if (!editing?.outside) return stay(state);
  return stay({ ...state, editing: { ...editing, outside: { ...editing.outside, name, gui } } });
}

/** Takes in what was saved there, to be counted here while the writing goes on. */
export function takeOutsideSave(state: State, text: string, time: number): Step {
  return stay(state.editing?.outside ? withText(state, state.editing, text, time) : state);
}

/** Takes the answer back. What is doubtful (an error, an empty file) is asked about before it replaces anything. */
export function takeOutsideEnd(state: State, end: OutsideEnd, time: number): Step {
  const { editing } = state;
  if (!editing?.outside) return stay(state);
  // One question at a time: until the open one is answered, what comes back waits.
  const again = { type: "outside-ended", end, time } as const;
  if (state.dialog || state.deciding)
    return also(stay(state), { type: "later", milliseconds: AGAIN_MS, message: again });
  const { leave, name } = editing.outside;
  const back = { ...state, editing: { ...editing, outside: null } };
  const written = bufferText(editing.buffer);
  if (end.kind === "not-started") return tell(closeUnchanged(back, leave), end.message, time);
  if (end.kind === "doubt" && (end.text === null || end.text === written))
    return tell(closeUnchanged(back, leave), end.message, time);
  const message = end.kind === "doubt" ? end.message : `${name} left an empty answer.`;
  const doubtful = end.kind === "doubt" || (isBlank(end.text) && !isBlank(written));
  if (doubtful) return ask(back, { kind: "outside-doubt", message, text: end.text ?? "", leave });
  return takeText(back, end.text, leave, time);
}

function tell(state: State, message: string, time: number): Step {
  return notify(stay(record(state, time, [message])), "bad", message);
}

function ask(state: State, dialog: Dialog): Step {
  return stay({ ...state, dialog });
}

/** Puts a text from outside into the answer, as one step of undo; `leave`: saves and leaves. */
export function takeText(state: State, text: string, leave: boolean, time: number): Step {
  if (!state.editing) return stay(state);
  const taken = withText(state, state.editing, text, time);
  return leave ? saveDraft(taken, true, time) : stay(taken);
}

/** Stays with the answer as it was; one that holds nothing new is left again, if it was opened only for that. */
export function closeUnchanged(state: State, leave: boolean): State {
  const { editing } = state;
  return leave && editing && !isDraftUnsaved(editing) ? { ...state, editing: null } : state;
}

function withText(state: State, editing: Editing, text: string, time: number): State {
  const edits = diffEdits(bufferText(editing.buffer), text);
  if (edits.length === 0) return state;
  return { ...state, editing: { ...editing, buffer: rewriteBuffer(editing.buffer, edits, time) } };
}
