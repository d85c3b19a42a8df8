import { selectionOf } from "../../model/buffer/buffer.ts";
import { commands as bufferCommands, type CommandId } from "../../model/buffer/commands.ts";
import type { MotionId } from "../../model/buffer/motions.ts";
import { isDraftUnsaved, saveDraft } from "../editing.ts";
import { editorArea } from "../layout.ts";
import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import type { Command } from "./command.ts";
import { quit } from "./screens.ts";

function runInBuffer(state: State, id: CommandId, time: number): Step {
  const { editing, size } = state;
  if (!editing) return stay(state);
  const { width, height } = editorArea(size);
  const buffer = bufferCommands[id](editing.buffer, { time, width, height });
  return stay({ ...state, editing: { ...editing, buffer } });
}

/** A command of the editor that is one of the buffer's. */
function inBuffer(id: CommandId, keys: readonly string[], does: string): Command {
  return {
    id: `editor.${id}`,
    place: "editor",
    keys,
    does,
    run: (state, time) => runInBuffer(state, id, time),
  };
}

function leaveUnsaved(state: State): Step {
  if (!state.editing || !isDraftUnsaved(state.editing)) return stay({ ...state, editing: null });
  return stay({ ...state, dialog: { kind: "leave-editor" } });
}

function copyOrQuit(state: State, time: number): Step {
  const selected = state.editing && selectionOf(state.editing.buffer);
  return selected && selected.from < selected.to ? runInBuffer(state, "copy", time) : quit(state);
}

const MOTIONS: readonly (readonly [id: MotionId, keys: readonly string[], does: string])[] = [
  ["left", ["left"], "a character left"],
  ["right", ["right"], "a character right"],
  ["up", ["up"], "a line up"],
  ["down", ["down"], "a line down"],
  ["word-left", ["ctrl+left", "alt+left", "alt+b"], "a word left"],
  ["word-right", ["ctrl+right", "alt+right", "alt+f"], "a word right"],
  ["line-start", ["home", "ctrl+a"], "to the start of the line"],
  ["line-end", ["end", "ctrl+e"], "to the end of the line"],
  ["page-up", ["pgup"], "a page up"],
  ["page-down", ["pgdn"], "a page down"],
  ["start", ["ctrl+home"], "to the start of the answer"],
  ["end", ["ctrl+end"], "to the end of the answer"],
];

const motions = MOTIONS.flatMap(([id, keys, does]) => {
  const selecting = keys.filter((key) => !/^ctrl\+[a-z]$|^alt\+[a-z]$/.test(key)).map(withShift);
  return [inBuffer(`move-${id}`, keys, `go ${does}`), inBuffer(`select-${id}`, selecting, `select ${does}`)];
});

// Modifiers are named in one order: ctrl, alt, shift.
function withShift(key: string): string {
  const parts = key.split("+");
  return [...parts.slice(0, -1), "shift", parts.at(-1)!].join("+");
}

/** Writing an answer. */
export const editorCommands: readonly Command[] = [
  {
    id: "editor.save",
    place: "editor",
    keys: ["ctrl+s"],
    does: "save the answer",
    label: "save",
    run: (state, time) => saveDraft(state, false, time),
  },
  {
    id: "editor.done",
    place: "editor",
    keys: ["esc"],
    does: "save the answer and leave",
    label: "save and leave",
    run: (state, time) => saveDraft(state, true, time),
  },
  {
    id: "editor.leave",
    place: "editor",
    keys: ["ctrl+q"],
    does: "leave without saving",
    label: "leave unsaved",
    run: leaveUnsaved,
  },
  {
    id: "editor.copy",
    place: "editor",
    keys: ["ctrl+c"],
    does: "copy; with nothing selected, quit",
    run: copyOrQuit,
  },
  inBuffer("cut", ["ctrl+x"], "cut what is selected"),
  inBuffer("paste", ["ctrl+v"], "paste what was cut or copied here"),
  { ...inBuffer("undo", ["ctrl+z"], "undo"), label: "undo" },
  inBuffer("redo", ["ctrl+y"], "redo"),
  inBuffer("select-all", ["alt+a"], "select all"),
  ...motions,
  inBuffer("newline", ["enter"], "start a new line"),
  inBuffer("delete-backward", ["backspace"], "delete the character before"),
  inBuffer("delete-forward", ["delete", "ctrl+d"], "delete the character after"),
  inBuffer("kill-to-line-end", ["ctrl+k"], "cut to the end of the line"),
  inBuffer("kill-to-line-start", ["ctrl+u"], "cut to the start of the line"),
  inBuffer("kill-word-backward", ["ctrl+w", "alt+backspace"], "cut the word before"),
  inBuffer("kill-word-forward", ["alt+d"], "cut the word after"),
  inBuffer("yank", ["alt+y"], "put back what was cut last"),
];
