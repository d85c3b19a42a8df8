import { bufferText, changeBuffer } from "../model/buffer/buffer.ts";
import { isBlank } from "../model/report/grammar.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import type { State } from "../session/state.ts";
import { stay } from "../session/step.ts";
import { type Written, writtenText } from "../session/written.ts";
import { act, give, type Reply, tell } from "./reply.ts";

/** How a text is ended and left; said once it begins. */
export const ENDS =
  "Type it line by line. A line with only a dot saves it; .read reads it, .undo takes the last line back, .back leaves without saving.";

/** Whether a line does something to the text that is being written, and is none of it. */
export function isDotWord(line: string): boolean {
  return [".", ".back", ".read", ".undo"].includes(line.trim());
}

/** What the text being written is called in the prompt: `Question 7`; null while none is. */
export function writtenName(state: State): string | null {
  if (state.deciding?.writing) return "Your words";
  const { editing } = state;
  if (!editing || editing.outside) return null;
  return editing.number === null ? "The answer" : `Question ${editing.number}`;
}

/** Takes a line of the text that is being written: it goes behind what stands there, but for the few that end it. */
export function writeLine(state: State, line: string, time: number): Reply {
  const written = writtenText(state);
  if (!written) return tell(state);
  const text = bufferText(written.buffer);
  switch (line.trim()) {
    case ".":
      return finish(state, text, time);
    case ".back":
      return leave(state, time);
    case ".read":
      return tell(state, isBlank(text) ? "Nothing is written yet." : text.replace(/\n$/, ""));
    case ".undo":
      return act(stay(put(written, withoutLast(text), time)));
    default:
      return act(stay(put(written, withLine(state, text, line), time)));
  }
}

// What stood there before is replaced by the first line, unless something was put behind it.
function withLine(state: State, text: string, line: string): string {
  const typed = `${unifyLineEnds(line)}\n`;
  if (isUntouched(state, text)) return typed;
  return text === "" || text.endsWith("\n") ? text + typed : `${text}\n${typed}`;
}

function isUntouched({ deciding, editing }: State, text: string): boolean {
  const conflict = deciding?.writing ? deciding.joined.conflicts[deciding.at] : undefined;
  if (!conflict) return text === editing?.base;
  const { mine, disk } = conflict;
  return [mine, disk, `${mine}\n${disk}`].includes(text);
}

function withoutLast(text: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.length > 1 ? `${lines.slice(0, -1).join("\n")}\n` : "";
}

function put({ buffer, put }: Written, text: string, time: number): State {
  const before = bufferText(buffer);
  // Most lines only go behind the others.
  const from = text.startsWith(before) ? before.length : 0;
  return put(changeBuffer(buffer, [{ from, to: before.length, insert: text.slice(from) }], time));
}

function finish(state: State, text: string, time: number): Reply {
  if (state.deciding?.writing) return act(give(state, "deciding.own", time));
  const { editing } = state;
  if (editing && isBlank(text) && !isBlank(editing.base))
    return {
      said: ["Nothing was typed; the answer stays as it was."],
      step: stay({ ...state, editing: null }),
    };
  return act(give(state, "editor.done", time));
}

function leave(state: State, time: number): Reply {
  if (state.deciding?.writing) return act(give(state, "deciding.give-up", time));
  const { editing } = state;
  const nothing = !editing || !isDraftUnsaved(editing);
  return nothing
    ? { said: ["Nothing was changed."], step: stay({ ...state, editing: null }) }
    : act(give(state, "editor.leave", time));
}
