import { type Buffer, bufferText, changeBuffer, select } from "../model/buffer/buffer.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { isBlank } from "../model/report/grammar.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { counted } from "../model/text/phrase.ts";
import { withoutControls } from "../model/text/printable.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import type { State } from "../session/state.ts";
import { stay } from "../session/step.ts";
import { type Written, writtenText } from "../session/written.ts";
import { describeQuestion } from "./questions.ts";
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
      return takeBack(state, written, time);
    default:
      return takeLine(state, written, line, time);
  }
}

function takeLine(state: State, written: Written, line: string, time: number): Reply {
  const text = bufferText(written.buffer);
  const typed = withoutControls(line);
  const from = isReplaced(state, written) ? 0 : text.length;
  const gap = from === 0 ? "" : gapBehind(text, textBefore(state));
  const next = written.put(changeFrom(written.buffer, from, `${gap}${unifyLineEnds(typed)}\n`, time));
  const left = line.length - typed.length;
  return left === 0
    ? act(stay(next))
    : tell(next, `Left out of that line: ${counted(left, "control character")}.`);
}

function gapBehind(text: string, before: string): string {
  // What is added to an answer is a paragraph of its own.
  if (text === before) return "\n\n";
  return text.endsWith("\n") ? "" : "\n";
}

/** What stood there before anything was typed. */
function textBefore({ deciding, editing }: State): string {
  if (deciding?.writing) return deciding.joined.conflicts[deciding.at]?.mine ?? "";
  return editing?.base ?? "";
}

/** Whether what stands there gives way to the line that comes first: an answer does while all of it is selected. */
function isReplaced({ deciding, editing }: State, { buffer }: Written): boolean {
  const text = bufferText(buffer);
  const conflict = deciding?.writing ? deciding.joined.conflicts[deciding.at] : undefined;
  if (!conflict) return text === editing?.base && !buffer.state.selection.main.empty;
  const { mine, disk } = conflict;
  return [mine, disk, `${mine}\n${disk}`].includes(text);
}

// Undo of the buffer itself would also take back what was changed elsewhere meanwhile.
function takeBack(state: State, written: Written, time: number): Reply {
  const text = bufferText(written.buffer);
  const before = textBefore(state);
  if (text === before || isReplaced(state, written)) return tell(state, "Nothing was typed yet.");
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const from = body.lastIndexOf("\n") + 1;
  const last = body.slice(from);
  const said = isBlank(last) ? "Taken back: a blank line." : `Taken back: ${last}`;
  const rest = text.slice(0, from);
  if (from > 0 && trimBlankLines(rest) !== before)
    return tell(written.put(changeFrom(written.buffer, from, "", time)), said);
  const buffer = changeFrom(written.buffer, 0, before, time);
  if (from > 0 || before === "") return tell(written.put(buffer), said);
  return tell(written.put(select(buffer, 0, before.length, time)), said, REPLACED_NEXT);
}

const REPLACED_NEXT = "The next line you type replaces what stands there.";

function changeFrom(buffer: Buffer, from: number, insert: string, time: number): Buffer {
  return changeBuffer(buffer, [{ from, to: bufferText(buffer).length, insert }], time);
}

const UNCHANGED = "Nothing was changed.";

function finish(state: State, text: string, time: number): Reply {
  if (state.deciding?.writing) return act(give(state, "deciding.own", time));
  const { editing } = state;
  if (editing && isBlank(text) && !isBlank(editing.base))
    return {
      said: ["Nothing was typed; the answer stays as it was."],
      step: stay({ ...state, editing: null }),
    };
  const step = give(state, "editor.done", time);
  const written = step.state.editing ? undefined : step.state.reading.questions[editing?.index ?? -1];
  if (editing && !isDraftUnsaved(editing)) return { said: [UNCHANGED], step };
  return { said: written ? [describeQuestion(written)] : [], step };
}

function leave(state: State, time: number): Reply {
  if (state.deciding?.writing) return act(give(state, "deciding.give-up", time));
  const { editing } = state;
  return !editing || !isDraftUnsaved(editing)
    ? { said: [UNCHANGED], step: stay({ ...state, editing: null }) }
    : act(give(state, "editor.leave", time));
}
