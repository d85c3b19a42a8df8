import type { EditorState } from "@codemirror/state";
import type { Span } from "../document/edit.ts";
import { type Buffer, changeInOneStep, deleteSpan, pasteText, select, selectionOf } from "./buffer.ts";
import { redone, undone } from "./history.ts";
import { indent, outdent } from "./indent.ts";
import { kill } from "./kill.ts";
import { type MotionId, motions, type Target } from "./motions.ts";
import { newline } from "./newline.ts";
import { moveLines, transpose } from "./rearrange.ts";

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
  newline: (buffer, { time }) => newline(buffer, time),
  indent: (buffer, { time }) => indent(buffer, time),
  outdent: (buffer, { time }) => outdent(buffer, time),
  transpose: (buffer, { time }) => transpose(buffer, time),
  "move-lines-up": (buffer, { time }) => moveLines(buffer, -1, time),
  "move-lines-down": (buffer, { time }) => moveLines(buffer, 1, time),
  "delete-backward": (buffer, around) => deleteSpan(buffer, reach(buffer, "left", around), around.time),
  "delete-forward": (buffer, around) => deleteSpan(buffer, reach(buffer, "right", around), around.time),
  "kill-word-backward": (buffer, around) => killTo(buffer, "word-left", around),
  "kill-word-forward": (buffer, around) => killTo(buffer, "word-right", around),
  "kill-to-line-start": (buffer, around) => killTo(buffer, "line-start", around),
  "kill-to-line-end": (buffer, around) => killTo(buffer, "line-end", around),
  yank: (buffer, { time }) => pasteText(buffer, buffer.killed, time),
  "select-all": (buffer, { time }) => select(buffer, 0, buffer.state.doc.length, time),
  copy: (buffer) => copy(buffer),
  cut: (buffer, { time }) => cut(buffer, time),
  paste: (buffer, { time }) => pasteText(buffer, buffer.clipboard, time),
  undo: (buffer) => inState(buffer, undone(buffer.state)),
  redo: (buffer) => inState(buffer, redone(buffer.state)),
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
  return motions[id]({ buffer, width, height });
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

/** Kills as far as a motion goes; where a line's end is reached already, the newline goes. */
function killTo(
  buffer: Buffer,
  id: "word-left" | "word-right" | "line-start" | "line-end",
  around: Surroundings,
): Buffer {
  const backward = id === "word-left" || id === "line-start";
  const span = reach(buffer, id, around, backward ? "left" : "right");
  return kill(buffer, span, backward ? "backward" : "forward", around.time);
}

function copy(buffer: Buffer): Buffer {
  const { from, to } = selectionOf(buffer);
  return from === to ? buffer : { ...buffer, clipboard: buffer.state.sliceDoc(from, to) };
}

function cut(buffer: Buffer, time: number): Buffer {
  const changes = selectionOf(buffer);
  if (changes.from === changes.to) return buffer;
  return changeInOneStep(copy(buffer), { changes, userEvent: "delete.cut" }, time);
}

function inState(buffer: Buffer, state: EditorState | null): Buffer {
  return state ? { ...buffer, state } : buffer;
}
