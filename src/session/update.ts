import { insertText, pasteText } from "../model/buffer/buffer.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { findNext } from "./commands/finding.ts";
import { chooseOption } from "./dialogs.ts";
import { takeRead, takeReadFailure, takeSaved } from "./disk.ts";
import { commandFor } from "./keymap.ts";
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
      return changeFind(state, message.query);
    case "find-submitted":
      return stay(withFind(state, false));
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
    case "watching":
      return stay({ ...state, file: { ...state.file, live: true } });
    case "notice-over":
      return stay(state.notice?.id === message.id ? { ...state, notice: null } : state);
    case "fresh-over":
      return stay(state.fresh?.id === message.id ? { ...state, fresh: null } : state);
  }
}

function pressKey(state: State, key: string, time: number): Step {
  if (state.dialog) return chooseOption(state, key, time);
  if (state.view.find?.typing)
    return key === "esc" ? stay({ ...state, view: { ...state.view, find: null } }) : stay(state);
  const command = commandFor(state, key);
  if (!command) return stay(state);
  const reason = command.whyNot?.(state) ?? null;
  return reason === null ? command.run(state, time) : notify(stay(state), "info", reason);
}

const KEY_OF_CHARACTER: Readonly<Record<string, string>> = {
  " ": "space",
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
};

// A burst of typing can come as one text, keys that are control characters among it. Outside the editor each character is a key.
function typeText(state: State, text: string, time: number): Step {
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
  if (state.editing && !state.dialog && state.view.help === null) {
    const buffer = insertText(state.editing.buffer, unifyLineEnds(piece), time);
    return stay({ ...state, editing: { ...state.editing, buffer } });
  }
  const [character, ...rest] = [...piece];
  const step = pressKey(state, KEY_OF_CHARACTER[character!] ?? character!, time);
  if (rest.length === 0) return step;
  const after = typePiece(step.state, rest.join(""), time);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
}

/** The key a control character stands for; null for text, line ends and tabs included. */
function controlKey(text: string): string | null {
  const code = text.charCodeAt(0);
  if (code === 0x7f || code === 8) return "backspace";
  if (code === 0x1b) return "esc";
  return code < 32 && ![9, 10, 13].includes(code) ? `ctrl+${String.fromCharCode(code + 96)}` : null;
}

function paste(state: State, text: string, time: number): Step {
  if (!state.editing || state.dialog)
    return notify(stay(state), "info", "Open an answer with e to paste into it.");
  const buffer = pasteText(state.editing.buffer, text, time);
  return stay({ ...state, editing: { ...state.editing, buffer } });
}

function withFind(state: State, typing: boolean): State {
  const { find } = state.view;
  return { ...state, view: { ...state.view, find: find && find.query !== "" ? { ...find, typing } : null } };
}

function changeFind(state: State, query: string): Step {
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
