import { history, isolateHistory, redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { type Annotation, EditorState, Transaction } from "@codemirror/state";
import { checkEdits, type Edit } from "./edit.ts";

// Undo reaches back to when the report was opened.
const UNDO_STEPS = 100_000;

/** One text and the one history of what was done to it here. A value: each change gives a new document. */
export class Document {
  private constructor(private readonly state: EditorState) {
    this.text = state.sliceDoc();
  }

  /** The text as it stands now. */
  readonly text: string;

  /** A document with nothing to undo. Every character is kept, carriage returns and byte order marks too. */
  static of(text: string): Document {
    const extensions = [history({ minDepth: UNDO_STEPS }), EditorState.lineSeparator.of("\n")];
    return new Document(EditorState.create({ doc: text, extensions }));
  }

  /** The document with the edits made, as one step of undo. Throws `EditError`. */
  apply(edits: readonly Edit[]): Document {
    return this.change(edits, [isolateHistory.of("full")]);
  }

  /** The document with a change from elsewhere taken in, which undo leaves alone. Throws `EditError`. */
  absorb(edits: readonly Edit[]): Document {
    return this.change(edits, [Transaction.addToHistory.of(false)]);
  }

  /** The document before its last change here; null when there is none. */
  undo(): Document | null {
    return undoDepth(this.state) > 0 ? this.travel(undo) : null;
  }

  /** The document before its last undo; null when there is none. */
  redo(): Document | null {
    return redoDepth(this.state) > 0 ? this.travel(redo) : null;
  }

  private change(edits: readonly Edit[], annotations: readonly Annotation<unknown>[]): Document {
    checkEdits(this.text.length, edits);
    if (edits.length === 0) return this;
    const changes = edits.map(({ from, to, insert }) => ({ from, to, insert }));
    return new Document(this.state.update({ changes, annotations }).state);
  }

  private travel(command: typeof undo): Document | null {
    let next: EditorState | null = null;
    const dispatch = (transaction: Transaction): void => {
      next = transaction.state;
    };
    command({ state: this.state, dispatch });
    return next && new Document(next);
  }
}
