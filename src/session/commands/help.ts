import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import type { Command, Place } from "./command.ts";

function withHelp(state: State, help: State["view"]["help"]): Step {
  return stay({ ...state, view: { ...state.view, help } });
}

/** The command that shows all keys, in a place that has it; `label` is left out where the footer has no room for it. */
export function helpCommand(id: string, place: Place, keys: readonly string[], label?: string): Command {
  return {
    id,
    place,
    category: "Help",
    needsKey: true,
    keys,
    does: "show all keys",
    ...(label === undefined ? {} : { label }),
    run: (state) => withHelp({ ...state, view: { ...state.view, helpFind: null } }, 0),
  };
}

function scroll(id: string, keys: readonly string[], does: string, move: Move): Command {
  return {
    id: `help.${id}`,
    place: "help",
    category: "Go",
    keys,
    does,
    run: (state) => {
      const { help: line, scrollLimit } = state.view;
      return withHelp(
        state,
        Math.max(0, Math.min(move(line ?? 0, state.size.rows - 8, scrollLimit), scrollLimit)),
      );
    },
  };
}

/** The line the help begins with, from the one it begins with now, the lines of a page, and the last it can begin with. */
type Move = (line: number, page: number, last: number) => number;

function close(state: State): Step {
  const { helpFind } = state.view;
  if (helpFind) return withHelp({ ...state, view: { ...state.view, helpFind: null } }, 0);
  return withHelp(state, null);
}

/** Reading the help, and finding in it. */
export const helpCommands: readonly Command[] = [
  {
    id: "help.close",
    place: "help",
    category: "Help",
    needsKey: true,
    keys: ["esc", "?", "q", "enter"],
    does: "close the help; after a search, show all of it first",
    label: "close",
    run: close,
  },
  {
    id: "help.find",
    place: "help",
    category: "Find",
    keys: ["/"],
    does: "find a key by what it does",
    label: "find",
    run: (state) => withHelp({ ...state, view: { ...state.view, helpFind: { query: "", typing: true } } }, 0),
  },
  scroll("up", ["up", "k"], "scroll up", (line) => line - 1),
  scroll("down", ["down", "j"], "scroll down", (line) => line + 1),
  scroll("page-up", ["pgup", "ctrl+u"], "scroll a page up", (line, page) => line - page),
  scroll("page-down", ["pgdn", "ctrl+d"], "scroll a page down", (line, page) => line + page),
  scroll("start", ["home", "g"], "go to the start", () => 0),
  scroll("end", ["end", "G"], "go to the end", (_, __, last) => last),
];
