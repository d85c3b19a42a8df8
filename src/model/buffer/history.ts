import { history, isolateHistory, redo, undo } from "@codemirror/commands";
import { type EditorState, type Extension, StateField, Transaction } from "@codemirror/state";

/** Undo reaches back to where the writing began, not only over the last hundred steps. */
const UNDO_STEPS = 100_000;

/** What was done last, by the name of its user event; a change from disk is nobody's doing and does not count. */
const lastEvent = StateField.define<string>({
  create: () => "",
  update: (last, transaction) =>
    transaction.annotation(Transaction.addToHistory) === false ? last : eventOf(transaction),
});

/** Undo in steps as people expect them: a word typed, deletions in a row; whatever is isolated is a step by itself. */
export const undoable: Extension = [history({ minDepth: UNDO_STEPS, joinToEvent: continuesStep }), lastEvent];

/** Makes a change a step of its own, whatever was done before it and comes after. */
export const ownStep = isolateHistory.of("full");

/** The user event of the last thing done to a state, the empty string when it had no name. */
export function lastEventOf(state: EditorState): string {
  return state.field(lastEvent);
}

/** The state before the last step, its selection included; null where there is nothing to undo. */
export function undone(state: EditorState): EditorState | null {
  // CodeMirror guesses the selection that a redo brings back, unless it was told where the caret stood after the step.
  const told = state.update({ selection: state.selection, userEvent: "select" }).state;
  return travel(told, undo);
}

/** The state after the step that was undone last; null where there is nothing to redo. */
export function redone(state: EditorState): EditorState | null {
  return travel(state, redo);
}

function travel(from: EditorState, step: typeof undo): EditorState | null {
  let state: EditorState | null = null;
  const dispatch = (transaction: Transaction): void => {
    state = transaction.state;
  };
  step({ state: from, dispatch });
  return state && inOrder(state);
}

/** A selection that history carried through a change from disk may have its ends the wrong way round. */
function inOrder(state: EditorState): EditorState {
  const { from, to } = state.selection.main;
  if (from <= to) return state;
  return state.update({ selection: { anchor: to }, annotations: Transaction.addToHistory.of(false) }).state;
}

/** Whether a change belongs to the step of the one before; the history itself lets none join after a move or a pause. */
function continuesStep(transaction: Transaction): boolean {
  const event = eventOf(transaction);
  return (
    event === lastEventOf(transaction.startState) && !(event === "input.type" && beginsWord(transaction))
  );
}

/** Whether a letter is typed behind a blank: what comes before that blank, and the blank itself, were another word. */
function beginsWord({ changes, startState }: Transaction): boolean {
  let begins = false;
  changes.iterChanges((from, _to, _newFrom, _newTo, inserted) => {
    const before = startState.sliceDoc(Math.max(0, from - 1), from);
    begins = /\s/.test(before) && /^\S/.test(inserted.sliceString(0, 1));
  });
  return begins;
}

function eventOf(transaction: Transaction): string {
  return transaction.annotation(Transaction.userEvent) ?? "";
}
