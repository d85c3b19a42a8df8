import { remembered } from "../model/remembered.ts";
import { showItem } from "./commands/problems.ts";
import { walkTo } from "./commands/questions.ts";
import { openScreen } from "./commands/screens.ts";
import { saveDraft } from "./editing.ts";
import { figureRows } from "./figure-rows.ts";
import { giveCommand } from "./give-command.ts";
import { type Entry, paletteEntries, type Target } from "./palette.ts";
import { type FoundEntry, searchEntries } from "./palette-search.ts";
import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";
import { within } from "./within.ts";

const RECENT_KEPT = 20;

// Drawing, moving and choosing ask for the same.
const searched = remembered((entries: readonly Entry[]) =>
  remembered((recent: State["recent"]) => {
    let last: { readonly query: string; readonly rows: readonly FoundEntry[] } | null = null;
    return (query: string) => {
      if (last?.query !== query) last = { query, rows: searchEntries(entries, query, recent) };
      return last.rows;
    };
  }),
);

/** The rows of the open palette: what is typed there means them, the likeliest first. */
export function paletteRows(state: State): readonly FoundEntry[] {
  return searched(paletteEntries(state))(state.recent)(state.palette?.query ?? "");
}

/** Opens the palette over whatever is shown. */
export function openPalette(state: State): Step {
  return stay({ ...state, palette: { query: "", at: 0 } });
}

/** Takes what was typed into the palette; the likeliest entry is selected anew. */
export function changePaletteQuery(state: State, query: string): State {
  if (!state.palette || state.palette.query === query) return state;
  return { ...state, palette: { query, at: 0 } };
}

/** Goes up or down in the palette, and no further than its ends. */
export function movePalette(state: State, by: number): State {
  if (!state.palette) return state;
  const at = within(state.palette.at + by, paletteRows(state).length);
  return { ...state, palette: { ...state.palette, at } };
}

/** Closes the palette and does what the selected entry says; where nothing is left to choose, it stays open. */
export function chooseEntry(state: State, time: number): Step {
  const rows = paletteRows(state);
  const entry = rows[within(state.palette?.at ?? 0, rows.length)]?.entry;
  if (!state.palette || !entry) return stay(state);
  const recent = [entry.id, ...state.recent.filter((id) => id !== entry.id)].slice(0, RECENT_KEPT);
  return go({ ...state, palette: null, recent }, entry, time);
}

/** Why an entry can do nothing just now, as a sentence; null when it can, as every place can be gone to. */
export function whyNotNow(state: State, { target }: Entry): string | null {
  return target.kind === "command" ? (target.command.whyNot?.({ ...state, palette: null }) ?? null) : null;
}

function go(state: State, entry: Entry, time: number): Step {
  const { target } = entry;
  // Something came up meanwhile that has to be answered first.
  if (state.dialog || state.deciding || state.drafts?.open) return stay(state);
  if (target.kind === "command") return giveCommand(state, target.command, time);
  const { editing } = state;
  if (!editing) return stay(show(state, target));
  // It is here already.
  if (target.kind === "question" && target.at === editing.index) return stay(state);
  const left = saveDraft(state, true, time);
  const { editing: kept, dialog, deciding } = left.state;
  // What was written may have mended or moved what was chosen.
  const now = paletteEntries(left.state).find(({ id }) => id === entry.id)?.target ?? target;
  if (!kept && !dialog && !deciding && now.kind !== "command")
    return { ...left, state: show(left.state, now) };
  // What stands in the way says so itself, in a question or above the footer.
  return left;
}

function show(state: State, target: Exclude<Target, { kind: "command" }>): State {
  switch (target.kind) {
    case "question":
      return walkTo(state, target.at);
    case "item":
      return showItem(state, target.at);
    case "screen":
      return openScreen(state, target.screen);
    case "problem": {
      const { view } = openScreen(state, "problems");
      return { ...state, view: { ...view, problems: { at: target.at } } };
    }
    case "figure": {
      const { view } = openScreen(state, "figures");
      const at = Math.max(
        0,
        figureRows(state).findIndex(({ path }) => path === target.path),
      );
      return { ...state, view: { ...view, figures: { at } } };
    }
  }
}
