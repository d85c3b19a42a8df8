import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffEdits } from "../../src/model/document/diff.ts";
import { Document } from "../../src/model/document/document.ts";
import { applyEdits, EditError } from "../../src/model/document/edit.ts";
import { prose } from "../fixtures/fragments.ts";

/** The document led through these texts, one step each. */
const through = (texts: readonly string[]) =>
  texts
    .slice(1)
    .reduce((document, text) => document.apply(diffEdits(document.text, text)), Document.of(texts[0]!));

const distinct = fc
  .array(prose, { minLength: 1, maxLength: 6 })
  .map((texts) => texts.filter((text, i) => text !== texts[i - 1]));

describe("a document", () => {
  test("keeps every character: carriage returns, byte order marks, halves of pairs", () => {
    const law = fc.property(prose, (text) => {
      expect(Document.of(`\ufeff${text}`).text).toBe(`\ufeff${text}`);
    });
    fc.assert(law);
  });

  test("has the edits made as applyEdits makes them", () => {
    const law = fc.property(prose, prose, (before, after) => {
      const edits = diffEdits(before, after);
      expect(Document.of(before).apply(edits).text).toBe(applyEdits(before, edits));
    });
    fc.assert(law);
  });

  test("is undone step by step to the first text, and redone to the last", () => {
    const law = fc.property(distinct, (texts) => {
      let document = through(texts);
      for (const text of texts.toReversed().slice(1)) {
        document = document.undo()!.document;
        expect(document.text).toBe(text);
      }
      expect(document.undo()).toBeNull();
      for (const text of texts.slice(1)) {
        document = document.redo()!.document;
        expect(document.text).toBe(text);
      }
      expect(document.redo()).toBeNull();
    });
    fc.assert(law);
  });

  test("tells what a step was called when it is undone and redone", () => {
    const edit = { from: 0, to: 0, insert: "b" };
    const document = Document.of("a").apply([edit], "puts b first").apply([edit]);
    const first = document.undo()!;
    expect(first.name).toBeNull();
    const second = first.document.undo()!;
    expect(second).toMatchObject({ name: "puts b first", done: true });
    expect(second.document.redo()).toMatchObject({ name: "puts b first", done: true });
    expect(second.document.redo()!.document.undo()!.name).toBe("puts b first");
  });

  test("takes in a change from elsewhere, which undo leaves alone", () => {
    const mine = Document.of("one two three\n").apply([{ from: 0, to: 3, insert: "mine" }]);
    const both = mine.absorb([{ from: 9, to: 14, insert: "theirs" }]);
    expect(both.text).toBe("mine two theirs\n");
    expect(both.undo()?.document.text).toBe("one two theirs\n");
    expect(both.undo()?.document.redo()?.document.text).toBe("mine two theirs\n");
  });

  test("is a value: the one before a change stays as it was", () => {
    const before = Document.of("a");
    before.apply([{ from: 1, to: 1, insert: "b" }]);
    expect(before.text).toBe("a");
    expect(before.apply([])).toBe(before);
  });

  test("refuses edits that do not fit", () => {
    expect(() => Document.of("a").apply([{ from: 0, to: 2, insert: "" }])).toThrow(EditError);
  });
});
