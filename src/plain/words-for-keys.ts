import type { State } from "../session/state.ts";

/** What is typed here for what a key does on the screens, by the command's id: every one that a sentence said here can name. */
export const WORDS_FOR_KEYS: Readonly<Record<string, string>> = {
  "app.copy": "copy",
  "app.drafts": "drafts",
  "app.put-back": "put back",
  "app.quit": "quit",
  "app.undo": "undo",
  "editor.copy-report": "copy",
  "editor.done": ".",
  "editor.leave": ".back",
  "editor.put-back": "put back",
  "problems.fix": "fix",
  "questions.edit": "answer",
};

/** The session as it is where nobody presses keys: its sentences name what is typed in their place. */
export function withWords(state: State): State {
  const keys = new Map(Object.entries(WORDS_FOR_KEYS).map(([id, word]) => [id, [word]]));
  return { ...state, bindings: { ...state.bindings, keys } };
}
