import { findMatches } from "../model/text/find-matches.ts";
import { keysOf } from "./bindings.ts";
import type { Place } from "./commands/command.ts";
import { showKey } from "./key-names.ts";
import { PLACES } from "./key-places.ts";
import { COMMANDS, keysHere, placesOf } from "./keymap.ts";
import type { State } from "./state.ts";

/** A line of the help: keys as people write them, and what they do. */
export interface HelpRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys of one place, under its name. */
export interface HelpSection {
  readonly title: string;
  readonly rows: readonly HelpRow[];
}

const STAYS: HelpSection = {
  title: "These stay as they are",
  rows: [
    { keys: ["enter", "esc"], does: "in a line to type in: take what was typed, or give it up" },
    {
      keys: ["enter", "esc"],
      does: "in a question that comes up: the first way out, or back; each shows its key",
    },
    { keys: ["ctrl+c"], does: "quit, from everywhere; where text is selected, copy it" },
  ],
};

/** All keys: first those of where one is, then those of everywhere, then the rest; of a search, what it finds. */
export function helpSections(state: State): HelpSection[] {
  const here = placesOf({ ...state, view: { ...state.view, help: null } });
  const first: readonly Place[] = [...here, "lists"];
  const rank = ([place]: readonly [Place, string]) =>
    first.includes(place) ? first.indexOf(place) : first.length;
  const sections = PLACES.toSorted((a, b) => rank(a) - rank(b)).map(([place, title]) => ({
    title,
    rows: rowsOf(state, place, here.includes(place)),
  }));
  const query = state.view.helpFind?.query ?? "";
  return [...sections, STAYS]
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => query === "" || isFound(row, query)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many lines a search leaves, and of how many. */
export function helpCount(state: State): { readonly found: number; readonly all: number } {
  const count = (sections: readonly HelpSection[]) => sections.flatMap(({ rows }) => rows).length;
  const whole = { ...state, view: { ...state.view, helpFind: null } };
  return { found: count(helpSections(state)), all: count(helpSections(whole)) };
}

/** A key is found by its name as well, as it is shown: `ctrl+s`. */
function isFound({ keys, does }: HelpRow, query: string): boolean {
  return findMatches(`${keys.join(" ")}\n${does}`, query).length > 0;
}

// What an inner place has taken is no key of the outer one just now.
function rowsOf(state: State, place: Place, isHere: boolean): HelpRow[] {
  const below = { ...state, view: { ...state.view, help: null } };
  return COMMANDS.filter((command) => command.place === place).flatMap((command) => {
    const keys = isHere ? keysHere(below, command) : keysOf(state, command);
    return keys.length === 0 ? [] : [{ keys: keys.map(showKey), does: command.does }];
  });
}
