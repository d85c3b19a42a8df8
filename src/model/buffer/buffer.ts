import {
  type ChangeSet,
  type ChangeSpec,
  EditorSelection,
  EditorState,
  type SelectionRange,
  StateField,
  Transaction,
} from "@codemirror/state";
import type { Edit, Span } from "../document/edit.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { ownStep, undoable } from "./history.ts";

/** A text being written: CodeMirror's state for text, selection and undo, and what was cut, copied or killed from it. */
export interface Buffer {
  readonly state: EditorState;
  readonly clipboard: string;
  readonly killed: string;
}

/** The text in one piece, carried from change to change: putting it together from the document's lines takes far longer. */
const textField = StateField.define<string>({
  create: ({ doc }) => doc.toString(),
  update: (text, { changes }) => (changes.empty ? text : changedText(text, changes)),
});

const extensions = [
  undoable,
  textField,
  // Without it "\r" would vanish from the text.
  EditorState.lineSeparator.of("\n"),
  EditorState.allowMultipleSelections.of(false),
];

/** A buffer with nothing to undo; a caret outside of the text goes to its nearest end. */
export function createBuffer(text: string, caret = 0): Buffer {
  const selection = EditorSelection.single(Math.max(0, Math.min(caret, text.length)));
  return { state: EditorState.create({ doc: text, selection, extensions }), clipboard: "", killed: "" };
}

/** The text as it stands now; asking costs nothing. */
export function bufferText({ state }: Buffer): string {
  return state.field(textField);
}

/** Where the caret is: the end of the selection that moves. */
export function caretOf(buffer: Buffer): number {
  return buffer.state.selection.main.head;
}

/** The selected stretch; empty, at the caret, when nothing is selected. */
export function selectionOf(buffer: Buffer): Span {
  const { from, to } = buffer.state.selection.main;
  return { from, to };
}

/**
 * Types a text over the selection. What is typed in a row is undone word by word; `time` (milliseconds since 1970) tells a
 * pause, which ends a step too, for the model has no clock.
 */
export function insertText(buffer: Buffer, text: string, time: number): Buffer {
  return replaceSelection(buffer, text, time, "input.type");
}

/** Puts a pasted text over the selection, as one step of undo, whatever line ends it came with. */
export function pasteText(buffer: Buffer, text: string, time: number): Buffer {
  return replaceSelection(buffer, text, time, "input.paste");
}

/** Removes a stretch; deletions in a row are undone together. */
export function deleteSpan(buffer: Buffer, span: Span, time: number): Buffer {
  if (span.from === span.to) return buffer;
  const changes = buffer.state.changes({ from: span.from, to: span.to });
  const selection = followed(buffer, changes);
  const annotations = Transaction.time.of(time);
  return {
    ...buffer,
    state: buffer.state.update({ changes, selection, annotations, userEvent: "delete" }).state,
  };
}

/** A change that is one step of undo by itself: what it does, where the selection is afterwards, the user event it is known by. */
export interface OwnStep {
  readonly changes: ChangeSpec;
  readonly selection?: SelectionRange;
  readonly userEvent: string;
}

/** Makes a change as a step of its own; a selection that is not given follows the text. */
export function changeInOneStep(buffer: Buffer, step: OwnStep, time: number): Buffer {
  const changes = buffer.state.changes(step.changes);
  if (changes.empty) return buffer;
  const selection = step.selection ?? followed(buffer, changes);
  const annotations = [Transaction.time.of(time), ownStep];
  const { userEvent } = step;
  return { ...buffer, state: buffer.state.update({ changes, selection, annotations, userEvent }).state };
}

/** Moves the caret and, apart from it, the selection's other end; `goal` is the column that moves up and down keep to. */
export function select(buffer: Buffer, anchor: number, head: number, time: number, goal?: number): Buffer {
  const selection = EditorSelection.create([EditorSelection.range(anchor, head, goal)]);
  if (selection.eq(buffer.state.selection) && goal === buffer.state.selection.main.goalColumn) return buffer;
  const annotations = Transaction.time.of(time);
  return { ...buffer, state: buffer.state.update({ selection, annotations, userEvent: "select" }).state };
}

/** Takes in a change that came from elsewhere: caret and selection follow it, undo leaves it alone. */
export function absorbInBuffer(buffer: Buffer, edits: readonly Edit[]): Buffer {
  const changes = buffer.state.changes(edits);
  const { goalColumn } = buffer.state.selection.main;
  const selection = EditorSelection.create([followed(buffer, changes, goalColumn)]);
  const annotations = Transaction.addToHistory.of(false);
  return { ...buffer, state: buffer.state.update({ changes, selection, annotations }).state };
}

/** Makes a change that came from elsewhere as a step of its own, so that undo brings back what it took. */
export function changeBuffer(buffer: Buffer, edits: readonly Edit[], time: number): Buffer {
  return changeInOneStep(buffer, { changes: edits, userEvent: "replace" }, time);
}

/** The same for a change that the writer asked for: writing goes on behind what is put at the caret. */
export function rewriteBuffer(buffer: Buffer, edits: readonly Edit[], time: number): Buffer {
  const changes = buffer.state.changes(edits);
  const caret = changes.mapPos(caretOf(buffer), 1);
  const selection = EditorSelection.cursor(caret);
  return changeInOneStep(buffer, { changes, selection, userEvent: "replace" }, time);
}

function replaceSelection(buffer: Buffer, text: string, time: number, userEvent: string): Buffer {
  const insert = unifyLineEnds(text);
  const { from, to } = buffer.state.selection.main;
  if (insert === "" && from === to) return buffer;
  const selection = EditorSelection.cursor(from + insert.length);
  const changes = { from, to, insert };
  if (userEvent === "input.paste") return changeInOneStep(buffer, { changes, selection, userEvent }, time);
  const annotations = Transaction.time.of(time);
  return { ...buffer, state: buffer.state.update({ changes, selection, annotations, userEvent }).state };
}

/**
 * Where a change takes the selection: each end keeps to what is selected, and where all of that was replaced, both go before
 * what stands there now (CodeMirror by itself would let them pass each other).
 */
function followed({ state }: Buffer, changes: ChangeSet, goal?: number): SelectionRange {
  const { from, to, anchor, head, empty } = state.selection.main;
  if (empty) return EditorSelection.range(changes.mapPos(head), changes.mapPos(head), goal);
  const end = changes.mapPos(to, -1);
  const start = Math.min(changes.mapPos(from, 1), end);
  return anchor < head ? EditorSelection.range(start, end, goal) : EditorSelection.range(end, start, goal);
}

function changedText(text: string, changes: ChangeSet): string {
  let changed = "";
  let at = 0;
  changes.iterChanges((from, to, _newFrom, _newTo, inserted) => {
    changed += text.slice(at, from) + inserted.toString();
    at = to;
  });
  return changed + text.slice(at);
}
