import { movePicker, pickFigure } from "../figure-picker.ts";
import { screenRows } from "../layout.ts";
import { stay } from "../step.ts";
import type { Command } from "./command.ts";

const BUSY_ROWS = 4;

/** Choosing a figure to insert. */
export const pickerCommands: readonly Command[] = [
  {
    id: "picker.insert",
    place: "picker",
    category: "Write",
    keys: ["enter"],
    does: "insert the figure",
    label: "insert",
    run: pickFigure,
  },
  {
    id: "picker.close",
    place: "picker",
    category: "Go",
    needsKey: true,
    keys: ["esc", "ctrl+f"],
    does: "go back to the answer",
    label: "back",
    run: (state) => stay({ ...state, picker: null }),
  },
  {
    id: "picker.up",
    place: "picker",
    category: "Go",
    keys: ["up"],
    does: "go up",
    run: (state) => stay(movePicker(state, -1)),
  },
  {
    id: "picker.down",
    place: "picker",
    category: "Go",
    keys: ["down"],
    does: "go down",
    run: (state) => stay(movePicker(state, 1)),
  },
  {
    id: "picker.page-up",
    place: "picker",
    category: "Go",
    keys: ["pgup"],
    does: "go a page up",
    run: (state) => stay(movePicker(state, BUSY_ROWS - screenRows(state.size))),
  },
  {
    id: "picker.page-down",
    place: "picker",
    category: "Go",
    keys: ["pgdn"],
    does: "go a page down",
    run: (state) => stay(movePicker(state, screenRows(state.size) - BUSY_ROWS)),
  },
];
