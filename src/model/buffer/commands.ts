import { redo, undo } from "@codemirror/commands";
import type { Transaction } from "@codemirror/state";
import type { Span } from "../document/edit.ts";
import { type Buffer, bufferText, deleteSpan, insertText, pasteText, select, selectionOf } from "./buffer.ts";
import { type MotionId, motions, type Target } from "./motions.ts";

/** What a command cannot know by itself: the time (milliseconds since 1970) and the text area's size in columns and rows. */
export interface Surroundings {
  readonly time: number;
  readonly width: number;
  readonly height: number;
}

type Command = (buffer: Buffer, around: Surroundings) => Buffer;

/** Everything a key can do to a buffer, apart from typing and pasting. */
export type CommandId = `move-${MotionId}` | `select-${MotionId}` | keyof typeof edits;

const edits = {
  newline: (buffer, { time }) => insertText(buffer, "\n", time),
  "delete-backward": (buffer, around) => deleteSpan(buffer, reach(buffer, "left", around), around.time),
  "delete-forward": (buffer, around) => deleteSpan(buffer, reach(buffer, "right", around), around.time),
  "kill-word-backward": (buffer, around) => kill(buffer, reach(buffer, "word-left", around), around),
  "kill-word-forward": (buffer, around) => kill(buffer, reach(buffer, "word-right", around), around),
  "kill-to-line-start": (buffer, around) => kill(buffer, reach(buffer, "line-start", around, "left"), around),
  "kill-to-line-end": (buffer, around) => kill(buffer, reach(buffer, "line-end", around, "right"), around),
  yank: (buffer, { time }) => pasteText(buffer, buffer.killed, time),
  "select-all": (buffer, { time }) => select(buffer, 0, buffer.state.doc.length, time),
  copy: (buffer) => copy(buffer),
  cut: (buffer, { time }) => deleteSpan(copy(buffer), selectionOf(buffer), time),
  paste: (buffer, { time }) => pasteText(buffer, buffer.clipboard, time),
  undo: (buffer) => travel(buffer, undo),
  redo: (buffer) => travel(buffer, redo),
} satisfies Record<string, Command>;

const motionIds = Object.keys(motions) as MotionId[];

/** Every command by its id, for a keymap to bind; one that has nothing to do returns the very buffer it was given. */
export const commands = Object.fromEntries([
  ...Object.entries(edits),
  ...motionIds.map((id) => [
    `move-${id}`,
    (buffer: Buffer, around: Surroundings) => move(buffer, id, around),
  ]),
  ...motionIds.map((id) => [
    `select-${id}`,
    (buffer: Buffer, around: Surroundings) => extend(buffer, id, around),
  ]),
]) as Record<CommandId, Command>;

function targetOf(buffer: Buffer, id: MotionId, { width, height }: Surroundings): Target {
  const { head, goalColumn } = buffer.state.selection.main;
  return motions[id]({ text: bufferText(buffer), head, goal: goalColumn, width, height });
}

function move(buffer: Buffer, id: MotionId, around: Surroundings): Buffer {
  const { from, to } = selectionOf(buffer);
  // A step left or right out of a selection goes to its edge, as everywhere else.
  if (from < to && id === "left") return select(buffer, from, from, around.time);
  if (from < to && id === "right") return select(buffer, to, to, around.time);
  const { head, goal } = targetOf(buffer, id, around);
  return select(buffer, head, head, around.time, goal);
}

function extend(buffer: Buffer, id: MotionId, around: Surroundings): Buffer {
  const { head, goal } = targetOf(buffer, id, around);
  return select(buffer, buffer.state.selection.main.anchor, head, around.time, goal);
}

/** The stretch a deletion takes: the selection, else as far as the motion goes, else (at its very end) as `otherwise` goes. */
function reach(buffer: Buffer, id: MotionId, around: Surroundings, otherwise?: MotionId): Span {
  const { from, to } = selectionOf(buffer);
  if (from < to) return { from, to };
  const { head } = targetOf(buffer, id, around);
  if (head === from && otherwise) return reach(buffer, otherwise, around);
  return { from: Math.min(from, head), to: Math.max(from, head) };
}

function kill(buffer: Buffer, span: Span, { time }: Surroundings): Buffer {
  if (span.from === span.to) return buffer;
  return { ...deleteSpan(buffer, span, time), killed: buffer.state.sliceDoc(span.from, span.to) };
}

function copy(buffer: Buffer): Buffer {
  const { from, to } = selectionOf(buffer);
  return from === to ? buffer : { ...buffer, clipboard: buffer.state.sliceDoc(from, to) };
}

function travel(buffer: Buffer, step: typeof undo): Buffer {
  let { state } = buffer;
  const dispatch = (transaction: Transaction): void => {
    state = transaction.state;
  };
  return step({ state, dispatch }) ? { ...buffer, state } : buffer;
}
