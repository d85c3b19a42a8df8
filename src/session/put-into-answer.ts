import { type Buffer, bufferText, caretOf, pasteText, select } from "../model/buffer/buffer.ts";
import type { State } from "./state.ts";

/** The answer being written with a phrase at the caret, or behind the word that is in, parted by blanks from the words it would touch: one step of undo. */
export function putAtCaret(state: State, phrase: string, time: number): State {
  const { editing } = state;
  if (!editing) return state;
  const { buffer } = editing;
  const caret = endOfWord(buffer);
  const before = buffer.state.sliceDoc(Math.max(0, caret - 1), caret);
  const after = buffer.state.sliceDoc(caret, caret + 1);
  const gap = /[^\s([{]/.test(before) ? " " : "";
  const end = /[^\s.,;:!?)\]}]/.test(after) ? " " : "";
  // Nothing of what is selected is to be replaced.
  const there = select(buffer, caret, caret, time);
  return { ...state, editing: { ...editing, buffer: pasteText(there, `${gap}${phrase}${end}`, time) } };
}

/** The answer being written with a paragraph behind its last words: one step of undo. */
export function putAtEnd(state: State, paragraph: string, time: number): State {
  const { editing } = state;
  if (!editing) return state;
  const at = endOfWords(bufferText(editing.buffer));
  const gap = at === 0 ? "" : "\n\n";
  const there = select(editing.buffer, at, at, time);
  return { ...state, editing: { ...editing, buffer: pasteText(there, `${gap}${paragraph}`, time) } };
}

// The caret, or the end of the word it stands in.
function endOfWord(buffer: Buffer): number {
  const caret = caretOf(buffer);
  const { from, text } = buffer.state.doc.lineAt(caret);
  const [before, after] = [text.slice(0, caret - from).slice(-2), text.slice(caret - from)];
  const rest = /[\p{L}\p{M}\p{N}_]$/u.test(before) ? /^[\p{L}\p{M}\p{N}_]+/u.exec(after) : null;
  return caret + (rest?.[0].length ?? 0);
}

// Dashes of the placeholder that still stand at the end stay there.
function endOfWords(answer: string): number {
  const words = answer.trimEnd();
  const dashes = /(?:^|\s)-{2,9}$/.exec(words.slice(-10))?.[0] ?? "";
  return words.slice(0, words.length - dashes.length).trimEnd().length;
}
