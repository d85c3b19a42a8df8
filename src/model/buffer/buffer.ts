import { history, isolateHistory } from "@codemirror/commands";
import { EditorSelection, EditorState, Transaction } from "@codemirror/state";
import type { Edit, Span } from "../document/edit.ts";
import { unifyLineEnds } from "../text/lines.ts";

/** A text being written: CodeMirror's state for text, selection and undo, and what was cut, copied or killed from it. */
export interface Buffer {
  readonly state: EditorState;
  readonly clipboard: string;
  readonly killed: string;
}

/** Undo reaches back to where the writing began, not only over the last hundred steps. */
const UNDO_STEPS = 100_000;

const extensions = [
  history({ minDepth: UNDO_STEPS }),
  // Without it "\r" would vanish from the text.
  EditorState.lineSeparator.of("\n"),
  EditorState.allowMultipleSelections.of(false),
];

/** A buffer with nothing to undo; a caret outside of the text goes to its nearest end. */
export function createBuffer(text: string, caret = 0): Buffer {
  const selection = EditorSelection.single(Math.max(0, Math.min(caret, text.length)));
  return { state: EditorState.create({ doc: text, selection, extensions }), clipboard: "", killed: "" };
}

/** The text as it stands now. */
export function bufferText(buffer: Buffer): string {
  return buffer.state.sliceDoc();
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
 * Types a text over the selection. Characters typed in a row are undone together; `time` (milliseconds since 1970) tells
 * a pause, for the model has no clock.
 */
export function insertText(buffer: Buffer, text: string, time: number): Buffer {
  return replaceSelection(buffer, text, time, "input.type");
}

/** Puts a pasted text over the selection, as one step of undo, whatever line ends it came with. */
export function pasteText(buffer: Buffer, text: string, time: number): Buffer {
  return replaceSelection(buffer, text, time, "input.paste");
}

/** Removes a stretch; deletions in a row are undone together, as typed characters are. */
export function deleteSpan(buffer: Buffer, span: Span, time: number): Buffer {
  if (span.from === span.to) return buffer;
  const changes = { from: span.from, to: span.to };
  const annotations = Transaction.time.of(time);
  return { ...buffer, state: buffer.state.update({ changes, annotations, userEvent: "delete" }).state };
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
  const changes = edits.map(({ from, to, insert }) => ({ from, to, insert }));
  return {
    ...buffer,
    state: buffer.state.update({ changes, annotations: Transaction.addToHistory.of(false) }).state,
  };
}

/** Makes a change that came from elsewhere as a step of its own, so that undo brings back what it took. */
export function changeBuffer(buffer: Buffer, edits: readonly Edit[], time: number): Buffer {
  const changes = edits.map(({ from, to, insert }) => ({ from, to, insert }));
  const annotations = [Transaction.time.of(time), isolateHistory.of("full")];
  return { ...buffer, state: buffer.state.update({ changes, annotations }).state };
}

function replaceSelection(buffer: Buffer, text: string, time: number, userEvent: string): Buffer {
  const insert = unifyLineEnds(text);
  const { from, to } = buffer.state.selection.main;
  if (insert === "" && from === to) return buffer;
  const when = Transaction.time.of(time);
  const { state } = buffer.state.update({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: userEvent === "input.paste" ? [when, isolateHistory.of("full")] : when,
    userEvent,
  });
  return { ...buffer, state };
}
