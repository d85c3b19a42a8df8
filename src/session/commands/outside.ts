import { also, stay } from "../step.ts";
import type { Command } from "./command.ts";
import { quit } from "./screens.ts";

/** While an answer is open in another editor with a window of its own. */
export const outsideCommands: readonly Command[] = [
  {
    id: "outside.stop",
    place: "outside",
    category: "Write",
    needsKey: true,
    keys: ["esc", "ctrl+g"],
    does: "take the answer back; what was saved there stays",
    label: "take it back",
    run: (state) => also(stay(state), { type: "stop-outside" }),
  },
  {
    id: "outside.quit",
    place: "outside",
    category: "File",
    keys: ["ctrl+c"],
    does: "quit",
    label: "quit",
    run: quit,
  },
];
