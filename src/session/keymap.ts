import { bufferCommands } from "./commands/buffer.ts";
import { checklistCommands } from "./commands/checklist.ts";
import type { Command, Place } from "./commands/command.ts";
import { decidingCommands } from "./commands/deciding.ts";
import { draftCommands } from "./commands/drafts.ts";
import { editorCommands } from "./commands/editor.ts";
import { figureCommands } from "./commands/figures.ts";
import { findingCommands } from "./commands/finding.ts";
import { movingCommands } from "./commands/moving.ts";
import { outsideCommands } from "./commands/outside.ts";
import { pickerCommands } from "./commands/picker.ts";
import { problemCommands } from "./commands/problems.ts";
import { questionCommands } from "./commands/questions.ts";
import { screenCommands } from "./commands/screens.ts";
import { sourceCommands } from "./commands/sources.ts";
import type { State } from "./state.ts";
import { stay } from "./step.ts";

function scrollHelp(
  keys: readonly string[],
  id: string,
  does: string,
  move: (lines: number, rows: number) => number,
): Command {
  return {
    id: `help.${id}`,
    place: "help",
    keys,
    does,
    run: (state) => {
      const { help: line, scrollLimit } = state.view;
      const help = Math.max(0, Math.min(move(line ?? 0, state.size.rows), scrollLimit));
      return stay({ ...state, view: { ...state.view, help } });
    },
  };
}

const helpCommands: readonly Command[] = [
  {
    id: "help.close",
    place: "help",
    keys: ["esc", "?", "q", "enter"],
    does: "close the help",
    label: "close",
    run: (state) => stay({ ...state, view: { ...state.view, help: null } }),
  },
  scrollHelp(["up", "k"], "up", "scroll up", (line) => line - 1),
  scrollHelp(["down", "j"], "down", "scroll down", (line) => line + 1),
  scrollHelp(["pgup", "ctrl+u"], "page-up", "scroll a page up", (line, rows) => line - rows + 8),
  scrollHelp(["pgdn", "ctrl+d"], "page-down", "scroll a page down", (line, rows) => line + rows - 8),
];

/** Everything a key can do. Dispatch, footer, help and README are all made from this list. */
export const COMMANDS: readonly Command[] = [
  ...checklistCommands,
  ...questionCommands,
  ...figureCommands,
  ...problemCommands,
  ...findingCommands,
  ...screenCommands,
  ...movingCommands,
  ...helpCommands,
  ...editorCommands,
  ...bufferCommands,
  ...decidingCommands,
  ...draftCommands,
  ...pickerCommands,
  ...sourceCommands,
  ...outsideCommands,
];

/** The places in which a key is looked up just now, the innermost first. */
export function placesOf({ view, editing, picker, deciding, drafts, sources }: State): Place[] {
  if (view.help !== null) return ["help"];
  if (picker) return ["picker"];
  if (deciding) return deciding.writing ? ["deciding-text", "text"] : ["deciding"];
  if (drafts?.open) return ["drafts"];
  if (sources) return ["sources"];
  if (editing) return editing.outside ? ["outside"] : ["editor", "text"];
  return [view.screen, "lists"];
}

/** The command a key gives just now; null for a key without one. */
export function commandFor(state: State, key: string): Command | null {
  for (const place of placesOf(state)) {
    const command = COMMANDS.find((command) => command.place === place && command.keys.includes(key));
    if (command) return command;
  }
  return null;
}

/** The commands the footer names just now, in its order. */
export function footerCommands(state: State): Command[] {
  const named = placesOf(state).flatMap((place) =>
    COMMANDS.filter(
      ({ place: other, label, offered, named = offered }) =>
        other === place && label !== undefined && (named?.(state) ?? true),
    ),
  );
  return named.toSorted((a, b) => Number(b.offered !== undefined) - Number(a.offered !== undefined));
}

/** How a key is written for people: `↑` for `up`, else its name. */
export function showKey(key: string): string {
  const arrows: Readonly<Record<string, string>> = { up: "↑", down: "↓", left: "←", right: "→" };
  return key.replace(/(up|down|left|right)$/, (name) => arrows[name] ?? name).replace(/^pg[↑↓]$/, key);
}
