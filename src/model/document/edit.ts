/** A stretch of the text: UTF-16 offsets into the string as given, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The only kind of change that crosses a boundary: replace `from`..`to` by `insert`. */
export interface Edit extends Span {
  readonly insert: string;
}

/** Edits that do not fit their text: out of order, overlapping or past its end. The numbers are in the message. */
export class EditError extends RangeError {
  override name = "EditError";
}

/** Throws `EditError` unless the edits are sorted, do not overlap and lie inside a text of that length. */
export function checkEdits(length: number, edits: readonly Edit[]): void {
  let end = 0;
  for (const edit of edits) {
    if (edit.from < end)
      throw new EditError(`edit ${edit.from}-${edit.to} overlaps or precedes the one that ends at ${end}`);
    if (edit.to < edit.from) throw new EditError(`edit ends before it starts: ${edit.from}-${edit.to}`);
    if (edit.to > length) throw new EditError(`edit ${edit.from}-${edit.to} is past the end, ${length}`);
    end = edit.to;
  }
}

/** The text with the edits made: everything outside their spans is the same, byte for byte. Throws `EditError`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  checkEdits(text.length, edits);
  const pieces: string[] = [];
  let kept = 0;
  for (const edit of edits) {
    pieces.push(text.slice(kept, edit.from), edit.insert);
    kept = edit.to;
  }
  pieces.push(text.slice(kept));
  return pieces.join("");
}

/** The edits that take `applyEdits(text, edits)` back to `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { from, to: from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
  });
}

/** Where an offset of the old text lies in the new one; an offset inside a replaced span goes to that span's start. */
export function mapOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.from > offset) break;
    if (edit.to > offset) return edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
  }
  return offset + shift;
}
