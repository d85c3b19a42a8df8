import { selectionOf } from "../../model/buffer/buffer.ts";
import { type CommandId, commands } from "../../model/buffer/commands.ts";
import type { MotionId } from "../../model/buffer/motions.ts";
import type { State } from "../state.ts";
import { also, type Step, stay } from "../step.ts";
import { writtenText } from "../written.ts";
import type { Command } from "./command.ts";
import { quit } from "./screens.ts";

/** Gives a command to the text that is being written. */
export function runInBuffer(state: State, id: CommandId, time: number): Step {
  const written = writtenText(state);
  if (!written) return stay(state);
  const { buffer, width, height, put } = written;
  return stay(put(commands[id](buffer, { time, width, height })));
}

/** A command of the text being written that is one of the buffer's. */
function inBuffer(
  id: CommandId,
  keys: readonly string[],
  does: string,
  category: Command["category"] = "Write",
): Command {
  return {
    id: `editor.${id}`,
    place: "text",
    category,
    keys,
    does,
    run: (state, time) => runInBuffer(state, id, time),
  };
}

// What is copied here can be pasted elsewhere, too: the terminal is asked to keep it.
function toClipboard(state: State, id: "copy" | "cut", time: number): Step {
  const step = runInBuffer(state, id, time);
  const text = writtenText(step.state)?.buffer.clipboard ?? "";
  return also(step, { type: "copy-text", text });
}

function hasSelection(state: State): boolean {
  const written = writtenText(state);
  if (!written) return false;
  const { from, to } = selectionOf(written.buffer);
  return from < to;
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
  ["paragraph-up", ["ctrl+up"], "a paragraph up"],
  ["paragraph-down", ["ctrl+down"], "a paragraph down"],
  ["start", ["ctrl+home"], "to the start of the answer"],
  ["end", ["ctrl+end"], "to the end of the answer"],
];

const motions = MOTIONS.flatMap(([id, keys, does]) => {
  const selecting = keys.filter((key) => !/^ctrl\+[a-z]$|^alt\+[a-z]$/.test(key)).map(withShift);
  return [
    inBuffer(`move-${id}`, keys, `go ${does}`, "Go"),
    inBuffer(`select-${id}`, selecting, `select ${does}`),
  ];
});

// Modifiers are named in one order: ctrl, alt, shift.
function withShift(key: string): string {
  const parts = key.split("+");
  return [...parts.slice(0, -1), "shift", parts.at(-1)!].join("+");
}

/** Moving, selecting and changing text that is being written. */
export const bufferCommands: readonly Command[] = [
  {
    id: "editor.copy",
    place: "text",
    category: "Write",
    keys: ["ctrl+c"],
    does: "copy what is selected; with nothing selected, quit",
    run: (state, time) => (hasSelection(state) ? toClipboard(state, "copy", time) : quit(state)),
  },
  {
    id: "editor.cut",
    place: "text",
    category: "Write",
    keys: ["ctrl+x"],
    does: "cut what is selected",
    whyNot: (state) =>
      hasSelection(state) ? null : "Select something to cut first: shift and the arrows do.",
    run: (state, time) => toClipboard(state, "cut", time),
  },
  inBuffer("paste", ["ctrl+v"], "paste what was cut or copied here"),
  inBuffer("undo", ["ctrl+z"], "undo"),
  inBuffer("redo", ["ctrl+y"], "redo"),
  inBuffer("select-all", ["alt+a"], "select all"),
  ...motions,
  inBuffer("newline", ["enter"], "start a new line; in a list, the next item"),
  inBuffer("indent", ["tab"], "indent; in a list, one level deeper"),
  inBuffer("outdent", ["shift+tab"], "the same back"),
  inBuffer("move-lines-up", ["alt+up"], "move the lines up"),
  inBuffer("move-lines-down", ["alt+down"], "move the lines down"),
  inBuffer("delete-backward", ["backspace"], "delete the character before"),
  inBuffer("delete-forward", ["delete", "ctrl+d"], "delete the character after"),
  inBuffer("transpose", ["ctrl+t"], "swap the characters around the caret"),
  inBuffer("kill-to-line-end", ["ctrl+k"], "cut to the end of the line"),
  inBuffer("kill-to-line-start", ["ctrl+u"], "cut to the start of the line"),
  inBuffer("kill-word-backward", ["ctrl+w", "alt+backspace"], "cut the word before"),
  inBuffer("kill-word-forward", ["alt+d"], "cut the word after"),
  inBuffer("yank", ["alt+y"], "put back what these cut last"),
];
