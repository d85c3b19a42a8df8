import { insertText, pasteText } from "../model/buffer/buffer.ts";
import { readPastedPath } from "../model/figures/pasted-path.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { withoutControls } from "../model/text/printable.ts";
import { commandIn, keyFor } from "./bindings.ts";
import { runInBuffer } from "./commands/buffer.ts";
import { quit } from "./commands/screens.ts";
import { chooseOption } from "./dialogs.ts";
import { isDraftUnsaved } from "./editing.ts";
import { giveCommand, withoutOldNotice } from "./give-command.ts";
import { isFindingInHelp, pressInHelpFind } from "./help-finding.ts";
import { commandFor } from "./keymap.ts";
import { isTooSmall } from "./layout.ts";
import type { Effect } from "./message.ts";
import type { State } from "./state.ts";
import { also, notify, type Step, stay } from "./step.ts";
import { type LineName, lineTyped } from "./typed-line.ts";
import { writtenText } from "./written.ts";

/** What a key does: answers a dialog, or gives the command it is bound to where the user is. */
export function pressKey(before: State, key: string, time: number): Step {
  // Whoever goes on working does not want to leave any more.
  const state = withoutOldNotice(before.quitting ? { ...before, quitting: false } : before);
  if (state.dialog) return chooseOption(state, key, time);
  if (isStartled(state, time)) return pressBelow(state, key, time);
  if (key === "ctrl+c" && writtenText(state) === null) return quit(state);
  if (isTooSmall(state.size)) return quitsAnywhere(state, key) ? quit(state) : stay(state);
  if (state.view.find?.typing)
    return stay(key === "esc" ? { ...state, view: { ...state.view, find: null } } : state);
  const inHelp = isFindingInHelp(state) ? pressInHelpFind(state, key) : null;
  if (inHelp) return inHelp;
  if (state.copyTo !== null) return stay(key === "esc" ? { ...state, copyTo: null } : state);
  const command = commandFor(state, key);
  return command ? giveCommand(state, command, time) : stay(state);
}

const READING_MS = 800;

// What clashes, and drafts that were found, may come up under the fingers of somebody who types.
/** Whether something came up by itself so lately that what is done now is not meant for it. */
export function isStartled({ deciding, drafts }: State, time: number): boolean {
  const since = deciding ? deciding.since : drafts?.open ? drafts.since : null;
  if (since === null || deciding?.writing) return false;
  // A clock that was set back must not make it wait.
  return time >= since && time - since < READING_MS;
}

/** The answer that was being written when something came up over it: what is typed right then is meant for that. */
function below(state: State): State | null {
  const under = { ...state, deciding: null };
  return state.deciding && takesText(under) ? under : null;
}

function putBelow(state: State, step: Step): Step {
  return { ...step, state: { ...step.state, deciding: state.deciding } };
}

function pressBelow(state: State, key: string, time: number): Step {
  const under = below(state);
  const command = under && commandFor(under, key);
  // Copying with nothing selected would quit.
  if (command?.place !== "text" || key === "ctrl+c") return stay(state);
  return putBelow(state, command.run(under!, time));
}

function quitsAnywhere(state: State, key: string): boolean {
  return key === "ctrl+c" || (commandIn(state, "lists", key)?.id === "app.quit" && !hasDraft(state));
}

// Whoever types on in a window that has become too small must not quit by a letter.
function hasDraft({ editing }: State): boolean {
  return editing !== null && isDraftUnsaved(editing);
}

const KEY_OF_CHARACTER: Readonly<Record<string, string>> = {
  " ": "space",
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
};

/** Whether there is a text that takes what is typed, and nothing over it. */
export function takesText(state: State): boolean {
  const { editing, deciding, dialog, palette, picker, sources, copyTo, view, size } = state;
  const here = deciding ? deciding.writing !== null : editing !== null && editing.outside === null;
  const asked = [dialog, palette, picker, sources, copyTo, view.help].some((over) => over !== null);
  return here && !asked && !isTooSmall(size);
}

/** Takes typed text. A burst of typing can come as one text, keys that are control characters among it. */
export function typeText(state: State, text: string, time: number): Step {
  // A word typed on while a dialog comes up is no choice.
  if (state.dialog && text.length > 1) return stay(state);
  const pieces = text.match(/[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+|[\s\S]/g) ?? [];
  let next = state;
  const effects: Effect[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const before = next;
    const steps = [typePiece(next, pieces[i]!, time)];
    const rest = pieces[i + 1] ?? "";
    const isText = controlKey(pieces[i]!) !== null && rest !== "" && controlKey(rest) === null;
    const opened = isText ? openedForQuery(before, steps[0]!.state, rest, time) : null;
    if (opened) {
      steps.push(opened);
      i++;
    }
    next = steps.at(-1)!.state;
    effects.push(...steps.flatMap((step) => step.effects));
  }
  return { state: next, effects };
}

function typePiece(state: State, piece: string, time: number): Step {
  const control = controlKey(piece);
  if (control !== null) return pressKey(state, control, time);
  if (takesText(state)) return insert(state, piece, time);
  // The line there is typed into takes it by itself.
  if (lineTyped(state)) return stay(state);
  const under = isStartled(state, time) ? below(state) : null;
  if (under) return putBelow(state, insert(under, piece, time));
  const characters = [...piece];
  const effects: Effect[] = [];
  let next = state;
  for (const [i, character] of characters.entries()) {
    const step = pressKey(next, KEY_OF_CHARACTER[character] ?? character, time);
    next = step.state;
    effects.push(...step.effects);
    // A dialog that came up in the middle of a burst is answered by nothing of it.
    if (next.dialog && !state.dialog) break;
    // The key may have opened something to type into: what is left of the burst is text for it.
    if (!takesText(next) && !opensLine(state, next)) continue;
    const opened = openedForText(state, next, characters.slice(i + 1).join(""), time);
    if (opened) return { state: opened.state, effects: [...effects, ...opened.effects] };
  }
  return { state: next, effects };
}

function openedForText(before: State, now: State, rest: string, time: number): Step | null {
  if (rest === "") return null;
  if (takesText(now)) return insert(now, rest, time);
  return openedForQuery(before, now, rest, time);
}

/** Whether a line to type into has come up. */
function opensLine(before: State, now: State): boolean {
  return openedForQuery(before, now, "", 0) !== null;
}

function openedForQuery(before: State, now: State, rest: string, time: number): Step | null {
  const name = lineTyped(now)?.name;
  return name !== undefined && name !== lineTyped(before)?.name ? changeLine(now, name, rest, time) : null;
}

// Enter at the end of a burst is a key; in its midst it is text, as in a paste the terminal did not bracket.
function insert(state: State, text: string, time: number): Step {
  const written = writtenText(state);
  if (!written) return stay(state);
  const enter = text.endsWith("\r") && !text.endsWith("\r\r");
  const typed = enter ? text.slice(0, -1) : text;
  const buffer = insertText(written.buffer, unifyLineEnds(typed), time);
  const next = { ...written.put(buffer), quitting: false };
  return enter ? runInBuffer(next, "newline", time) : stay(next);
}

/** The key a control character stands for; null for text, line ends and tabs included. */
function controlKey(text: string): string | null {
  const code = text.charCodeAt(0);
  if (code === 0x7f || code === 8) return "backspace";
  if (code === 0x1b) return "esc";
  return code < 32 && ![9, 10, 13].includes(code) ? `ctrl+${String.fromCharCode(code + 96)}` : null;
}

function whyNoPaste(state: State): string {
  const { editing, deciding, drafts, dialog, sources, size } = state;
  if (isTooSmall(size)) return "The window is too small to paste into.";
  if (dialog || deciding || drafts?.open || sources) return "Nothing can be pasted here.";
  return editing?.outside
    ? "The answer is open in another editor; paste it there."
    : `Open an answer with ${keyFor(state, "questions.edit")} to paste into it.`;
}

/** Takes a pasted text into the answer, as one edit whatever its size; its first line into a line that is typed in. */
export function paste(state: State, text: string, time: number): Step {
  const line = isTooSmall(state.size) ? null : lineTyped(state);
  if (line) return stay(line.put(line.text + text.split(/[\r\n]/, 1)[0]));
  const written = writtenText(state);
  if (!written || !takesText(state)) return notify(stay(state), "info", whyNoPaste(state));
  const step = stay({
    ...written.put(pasteText(written.buffer, withoutControls(text), time)),
    quitting: false,
  });
  const path = state.deciding ? null : readPastedPath(text);
  return path === null ? step : also(step, { type: "find-image", pasted: text.trim(), path });
}

/** Takes what stands in a line that is typed in, as long as that one is open. */
export function changeLine(state: State, name: LineName, typed: string, time: number): Step {
  const line = lineTyped(state);
  if (line?.name !== name) return stay(state);
  const [text, rest] = splitAtEnter(typed);
  const next = line.put(text);
  return rest === undefined ? stay(next) : typeAfter(line.enter(next, time), rest, time);
}

// A line end in such a line is the enter key that came in one burst, and what follows are keys.
function splitAtEnter(typed: string): [query: string, rest: string | undefined] {
  const [query = "", rest] = typed.split(/[\r\n]([\s\S]*)/);
  return [query, rest];
}

function typeAfter({ state, effects }: Step, rest: string, time: number): Step {
  const after = typeText(state, rest, time);
  return { state: after.state, effects: [...effects, ...after.effects] };
}
