import { keyFor } from "../bindings.ts";
import { findNext, openFind } from "../finding.ts";
import type { State } from "../state.ts";
import { stay } from "../step.ts";
import type { Command } from "./command.ts";

const whyNoQuery = (state: State) =>
  state.view.find?.query ? null : `Press ${keyFor(state, "find.open")} and type what to find.`;

/** Finding in what is shown. */
export const findingCommands: readonly Command[] = [
  {
    id: "find.open",
    place: "lists",
    category: "Find",
    keys: ["/"],
    does: "find in what is shown",
    label: "find",
    run: (state) => stay(openFind(state)),
  },
  {
    id: "find.next",
    place: "lists",
    category: "Find",
    keys: ["n"],
    does: "go to the next match",
    whyNot: whyNoQuery,
    run: (state) => findNext(state, 1),
  },
  {
    id: "find.previous",
    place: "lists",
    category: "Find",
    keys: ["N"],
    does: "go to the match before",
    whyNot: whyNoQuery,
    run: (state) => findNext(state, -1),
  },
];
