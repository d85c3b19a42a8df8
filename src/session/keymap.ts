import type { Settings } from "../model/settings/settings.ts";
import { commandIn, keysOf } from "./bindings.ts";
import { bufferCommands } from "./commands/buffer.ts";
import { checklistCommands } from "./commands/checklist.ts";
import type { Command, Place } from "./commands/command.ts";
import { decidingCommands } from "./commands/deciding.ts";
import { draftCommands } from "./commands/drafts.ts";
import { editorCommands } from "./commands/editor.ts";
import { figureCommands } from "./commands/figures.ts";
import { findingCommands } from "./commands/finding.ts";
import { helpCommands } from "./commands/help.ts";
import { movingCommands } from "./commands/moving.ts";
import { outsideCommands } from "./commands/outside.ts";
import { paletteCommands } from "./commands/palette.ts";
import { pickerCommands } from "./commands/picker.ts";
import { problemCommands } from "./commands/problems.ts";
import { questionCommands } from "./commands/questions.ts";
import { screenCommands } from "./commands/screens.ts";
import { settingsCommands } from "./commands/settings.ts";
import { sourceCommands } from "./commands/sources.ts";
import { type Bindings, resolveBindings } from "./resolve-bindings.ts";
import type { State } from "./state.ts";

export { showKey } from "./key-names.ts";

/** Everything a key can do. Dispatch, footer, help and README are all made from this list. */
export const COMMANDS: readonly Command[] = [
  ...checklistCommands,
  ...questionCommands,
  ...figureCommands,
  ...problemCommands,
  ...findingCommands,
  ...screenCommands,
  ...settingsCommands,
  ...movingCommands,
  ...helpCommands,
  ...editorCommands,
  ...bufferCommands,
  ...decidingCommands,
  ...draftCommands,
  ...pickerCommands,
  ...paletteCommands,
  ...sourceCommands,
  ...outsideCommands,
];

/** The keys of all commands with those somebody has set, and a sentence for each that cannot be: it is left out. */
export function readBindings(keys: Settings["keys"]): Bindings {
  return resolveBindings(COMMANDS, keys);
}

/** The places in which a key is looked up just now, the innermost first. */
export function placesOf({ view, editing, picker, palette, deciding, drafts, sources }: State): Place[] {
  if (view.help !== null) return ["help"];
  if (palette) return ["palette"];
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
    const command = commandIn(state, place, key);
    if (command) return command;
  }
  return null;
}

/** The keys that give a command where one is just now: of those it has, the ones no inner place has for another. */
export function keysHere(state: State, command: Command): readonly string[] {
  return keysOf(state, command).filter((key) => commandFor(state, key) === command);
}

/** The commands the footer names just now, in its order. */
export function footerCommands(state: State): Command[] {
  const named = placesOf(state).flatMap((place) =>
    COMMANDS.filter(
      (command) =>
        command.place === place &&
        command.label !== undefined &&
        (command.named ?? command.offered)?.(state) !== false &&
        keysHere(state, command).length > 0,
    ),
  );
  return named.toSorted((a, b) => Number(b.offered !== undefined) - Number(a.offered !== undefined));
}
