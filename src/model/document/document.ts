import {
  history,
  invertedEffects,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from "@codemirror/commands";
import { type Annotation, EditorState, StateEffect, Transaction } from "@codemirror/state";
import { diffEdits } from "./diff.ts";
import { applyEdits, checkEdits, type Edit } from "./edit.ts";

// Undo reaches back to when the report was opened.
const UNDO_STEPS = 100_000;

/** One text and the one history of what was done to it here. A value: each change gives a new document. */
export class Document {
  // Putting the text together from CodeMirror's lines takes many times as long as making the same edits in it once more.
  private constructor(
    private readonly state: EditorState,
    text: string,
  ) {
    this.text = text;
  }

  /** The text as it stands now. */
  readonly text: string;

  /** A document with nothing to undo. Every character is kept, carriage returns and byte order marks too. */
  static of(text: string): Document {
    const extensions = [
      history({ minDepth: UNDO_STEPS }),
      EditorState.lineSeparator.of("\n"),
      invertedEffects.of((transaction) => [
        takesOut.of(textsPutIn(transaction)),
        ...transaction.effects.filter((effect) => effect.is(named)),
      ]),
    ];
    return new Document(EditorState.create({ doc: text, extensions }), text);
  }

  /** The document with the edits made, as one step of undo; undo and redo tell its name, if it has one. Throws `EditError`. */
  apply(edits: readonly Edit[], name?: string): Document {
    return this.change(edits, [isolateHistory.of("full")], name === undefined ? [] : [named.of(name)]);
  }

  /** The document with a change from elsewhere taken in, which undo leaves alone. Throws `EditError`. */
  absorb(edits: readonly Edit[]): Document {
    return this.change(edits, [Transaction.addToHistory.of(false)]);
  }

  /** The document before its last change here; null when there is none. */
  undo(): Travelled | null {
    return undoDepth(this.state) > 0 ? this.travel(undo) : null;
  }

  /** The document before its last undo; null when there is none. */
  redo(): Travelled | null {
    return redoDepth(this.state) > 0 ? this.travel(redo) : null;
  }

  private change(
    edits: readonly Edit[],
    annotations: readonly Annotation<unknown>[],
    effects: readonly StateEffect<string>[] = [],
  ): Document {
    checkEdits(this.text.length, edits);
    if (edits.length === 0) return this;
    const changes = edits.map(({ from, to, insert }) => ({ from, to, insert }));
    return new Document(
      this.state.update({ changes, annotations, effects }).state,
      applyEdits(this.text, edits),
    );
  }

  private travel(command: typeof undo): Travelled | null {
    let taken: Transaction | null = null;
    const dispatch = (transaction: Transaction): void => {
      taken = transaction;
    };
    command({ state: this.state, dispatch });
    return taken && this.arrive(taken);
  }

  private arrive(transaction: Transaction): Travelled {
    const document = new Document(transaction.state, applyEdits(this.text, editsOf(transaction)));
    const name = transaction.effects.find((effect) => effect.is(named))?.value ?? null;
    if (takesBackItsOwn(transaction)) return { document, done: true, name };
    return { document: document.absorb(diffEdits(document.text, this.text)), done: false, name };
  }
}

/** Where undo or redo leads; not `done` when the change was in the way of one from elsewhere: then the text stays as it is. */
export interface Travelled {
  readonly document: Document;
  readonly done: boolean;
  /** What the change was called when it was made; null when nobody named it. */
  readonly name: string | null;
}

/** What a step of undo is called, kept with it. */
const named = StateEffect.define<string>();

/** What a step of undo is going to take out of the text, in its order: what the change it undoes has put in. */
const takesOut = StateEffect.define<readonly string[]>();

function editsOf({ changes }: Transaction): Edit[] {
  const edits: Edit[] = [];
  changes.iterChanges((from, to, _fromB, _toB, inserted) =>
    edits.push({ from, to, insert: inserted.toString() }),
  );
  return edits;
}

function textsPutIn(transaction: Transaction): string[] {
  return editsOf(transaction).map(({ insert }) => insert);
}

// CodeMirror moves an undo past changes from elsewhere, also where those have rewritten what it was to take back; a tick would come
// back as a stray letter there. Each step therefore remembers what it has put in, and only that may be taken out again.
function takesBackItsOwn({ startState, changes, effects }: Transaction): boolean {
  const expected = effects.find((effect) => effect.is(takesOut))?.value;
  const texts: string[] = [];
  changes.iterChanges((from, to) => texts.push(startState.sliceDoc(from, to)));
  return (
    expected !== undefined &&
    texts.length === expected.length &&
    texts.every((text, i) => text === expected[i])
  );
}
