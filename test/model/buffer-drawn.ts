import { type Buffer, bufferText, caretOf, createBuffer, insertText } from "../../src/model/buffer/buffer.ts";
import { type CommandId, commands } from "../../src/model/buffer/commands.ts";

/** When tests write. */
export const NOON = 1_700_000_000_000;

/** A narrow text area of few rows, so that short texts wrap and page. */
export const around = { time: NOON, width: 12, height: 4 };

/** Runs commands one after the other, all at noon. */
export const run = (buffer: Buffer, ...ids: CommandId[]): Buffer =>
  ids.reduce((now, id) => commands[id](now, around), buffer);

/** Types characters one by one, with a pause (milliseconds) between them. */
export const type = (buffer: Buffer, text: string, from = NOON, pause = 0): Buffer =>
  [...text].reduce((now, character, i) => insertText(now, character, from + i * pause), buffer);

/** "one| two" is a caret, "one[ two|" a selection with its anchor at the bracket. */
export const read = (drawn: string): Buffer => {
  // A task's box is none.
  const bracket = /\[(?! \]|x\])/;
  const anchor = drawn.replace("|", "").search(bracket);
  const plain = drawn.replace(bracket, "");
  const head = plain.indexOf("|");
  const buffer = createBuffer(plain.replace("|", ""), anchor === -1 ? head : anchor);
  if (anchor === -1) return buffer;
  const step: CommandId = anchor < head ? "select-right" : "select-left";
  let moved = buffer;
  while (caretOf(moved) !== head) moved = run(moved, step);
  return moved;
};

/** The buffer as `read` would be given it. */
export const draw = (buffer: Buffer): string => {
  const text = bufferText(buffer);
  const { anchor, head } = buffer.state.selection.main;
  const caret = `${text.slice(0, head)}|${text.slice(head)}`;
  if (anchor === head) return caret;
  const at = anchor > head ? anchor + 1 : anchor;
  return `${caret.slice(0, at)}[${caret.slice(at)}`;
};
