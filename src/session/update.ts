import { insertText, pasteText } from "../model/buffer/buffer.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { endFind, findNext } from "./commands/finding.ts";
import { quit } from "./commands/screens.ts";
import { chooseOption } from "./dialogs.ts";
import { takeRead, takeReadFailure, takeSaved } from "./disk.ts";
import { isDraftUnsaved } from "./editing.ts";
import { commandFor } from "./keymap.ts";
import { isTooSmall } from "./layout.ts";
import type { Effect, Message } from "./message.ts";
import { keepPlaces } from "./places.ts";
import { readText } from "./reading.ts";
import type { State } from "./state.ts";
import { notify, type Step, stay } from "./step.ts";

/** The one place where a session changes: what a message makes of a state, and what the world is asked to do. Pure. */
export function update(state: State, message: Message): Step {
  switch (message.type) {
    case "key":
      return pressKey(state, message.key, message.time);
    case "typed":
      return typeText(state, message.text, message.time);
    case "pasted":
      return paste(state, message.text, message.time);
    case "find-changed":
      return changeFind(state, message.query, message.time);
    case "find-submitted":
      return endFind(state);
    case "chosen":
      return chooseOption(state, message.option, message.time);
    case "resized":
      return stay({ ...state, size: message.size });
    case "read":
      return takeRead(state, message.read, message.time);
    case "read-failed":
      return takeReadFailure(state, message.reason, message.message, message.time);
    case "saved":
      return takeSaved(state, message.sent, message.end, message.time);
    case "surroundings":
      return takeSurroundings(state, message.reportPy, message.figures);
    case "git":
      return stay({ ...state, git: message.git });
    case "follow":
      return stay({ ...state, follow: message.follow });
    case "scroll-limit":
      return stay({ ...state, view: { ...state.view, scrollLimit: message.limit } });
    case "watching":
      return stay({ ...state, file: { ...state.file, live: true } });
    case "notice-over":
      return stay(state.notice?.id === message.id ? { ...state, notice: null } : state);
    case "fresh-over":
      return stay(state.fresh?.id === message.id ? { ...state, fresh: null } : state);
  }
}

function pressKey(before: State, key: string, time: number): Step {
  // Whoever goes on working does not want to leave any more.
  const state = before.quitting ? { ...before, quitting: false } : before;
  if (state.dialog) return chooseOption(state, key, time);
  if (key === "ctrl+c" && !state.editing) return quit(state);
  if (isTooSmall(state.size))
    return key === "ctrl+c" || (key === "q" && !hasDraft(state)) ? quit(state) : stay(state);
  if (state.view.find?.typing)
    return stay(key === "esc" ? { ...state, view: { ...state.view, find: null } } : state);
  const command = commandFor(state, key);
  if (!command) return stay(state);
  const reason = command.whyNot?.(state) ?? null;
  return reason === null ? command.run(state, time) : notify(stay(state), "info", reason);
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

function takesText({ editing, dialog, view, size }: State): boolean {
  return editing !== null && dialog === null && view.help === null && !isTooSmall(size);
}

// A burst of typing can come as one text, keys that are control characters among it.
function typeText(state: State, text: string, time: number): Step {
  // A word typed on while a dialog comes up is no choice.
  if (state.dialog && text.length > 1) return stay(state);
  const pieces = text.match(/[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+|[\s\S]/g) ?? [];
  let next = state;
  const effects: Effect[] = [];
  for (const piece of pieces) {
    const step = typePiece(next, piece, time);
    next = step.state;
    effects.push(...step.effects);
  }
  return { state: next, effects };
}

function typePiece(state: State, piece: string, time: number): Step {
  const control = controlKey(piece);
  if (control !== null) return pressKey(state, control, time);
  if (takesText(state)) return insert(state, piece, time);
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
    const rest = characters.slice(i + 1).join("");
    const opened = openedForText(state, next, rest, time);
    if (opened) return { state: opened.state, effects: [...effects, ...opened.effects] };
  }
  return { state: next, effects };
}

function openedForText(before: State, now: State, rest: string, time: number): Step | null {
  if (rest === "") return null;
  if (takesText(now)) return insert(now, rest, time);
  return now.view.find?.typing && !before.view.find?.typing ? changeFind(now, rest, time) : null;
}

function insert(state: State, text: string, time: number): Step {
  if (!state.editing) return stay(state);
  const buffer = insertText(state.editing.buffer, unifyLineEnds(text), time);
  return stay({ ...state, quitting: false, editing: { ...state.editing, buffer } });
}

/** The key a control character stands for; null for text, line ends and tabs included. */
function controlKey(text: string): string | null {
  const code = text.charCodeAt(0);
  if (code === 0x7f || code === 8) return "backspace";
  if (code === 0x1b) return "esc";
  return code < 32 && ![9, 10, 13].includes(code) ? `ctrl+${String.fromCharCode(code + 96)}` : null;
}

function paste(state: State, text: string, time: number): Step {
  if (!state.editing || !takesText(state))
    return notify(stay(state), "info", "Open an answer with e to paste into it.");
  const buffer = pasteText(state.editing.buffer, text, time);
  return stay({ ...state, quitting: false, editing: { ...state.editing, buffer } });
}

// A line end in a query is the enter key that came in one burst with it, and what follows are keys.
function changeFind(state: State, typed: string, time: number): Step {
  const [query = "", rest] = typed.split(/[\r\n]([\s\S]*)/);
  const step = lookFor(state, query);
  if (rest === undefined) return step;
  const ended = endFind(step.state);
  const after = typeText(ended.state, rest, time);
  return { state: after.state, effects: [...ended.effects, ...after.effects] };
}

function lookFor(state: State, query: string): Step {
  const next = { ...state, view: { ...state.view, find: { query, typing: true } } };
  const step = findNext(next, 1, true);
  return { ...step, state: { ...step.state, notice: state.notice }, effects: [] };
}

function takeSurroundings(state: State, reportPy: string | null, figures: readonly string[]): Step {
  const same = (state.surroundings.reportPy ?? null) === reportPy;
  if (same) return stay({ ...state, figures });
  const surroundings = { ...state.surroundings, reportPy };
  const reading = readText(state.document.text, surroundings);
  return stay(keepPlaces(state, { ...state, figures, surroundings, reading }));
}
