import { screenRows } from "../layout.ts";
import { chooseEntry, movePalette, openPalette } from "../palette-going.ts";
import { stay } from "../step.ts";
import type { Command, Place } from "./command.ts";

// The line to type in, and the one that counts.
const BUSY_ROWS = 3;

function open(id: string, place: Place, keys: readonly string[]): Command {
  return {
    id,
    place,
    category: "Go",
    needsKey: true,
    keys,
    does: "go to anything or do anything by its name",
    label: "go to",
    run: openPalette,
  };
}

/** Going to things and doing things by their names. */
export const paletteCommands: readonly Command[] = [
  open("palette.open", "lists", ["ctrl+p", ":"]),
  open("editor.palette", "editor", ["ctrl+p"]),
  {
    id: "palette.choose",
    place: "palette",
    category: "Go",
    needsKey: true,
    keys: ["enter"],
    does: "go there, or do it",
    label: "go",
    run: chooseEntry,
  },
  {
    id: "palette.close",
    place: "palette",
    category: "Go",
    needsKey: true,
    keys: ["esc"],
    does: "go back to where one was",
    label: "back",
    run: (state) => stay({ ...state, palette: null }),
  },
  {
    id: "palette.up",
    place: "palette",
    category: "Go",
    keys: ["up", "ctrl+p"],
    does: "go up",
    label: "up",
    run: (state) => stay(movePalette(state, -1)),
  },
  {
    id: "palette.down",
    place: "palette",
    category: "Go",
    keys: ["down", "ctrl+n"],
    does: "go down",
    label: "down",
    run: (state) => stay(movePalette(state, 1)),
  },
  {
    id: "palette.page-up",
    place: "palette",
    category: "Go",
    keys: ["pgup"],
    does: "go a page up",
    run: (state) => stay(movePalette(state, BUSY_ROWS - screenRows(state.size))),
  },
  {
    id: "palette.page-down",
    place: "palette",
    category: "Go",
    keys: ["pgdn"],
    does: "go a page down",
    run: (state) => stay(movePalette(state, screenRows(state.size) - BUSY_ROWS)),
  },
];
