import { pickedFigures } from "./figure-picker.ts";
import { figureRows } from "./figure-rows.ts";
import { checklistRows, selectedRow } from "./lists.ts";
import { nextSteps } from "./next-steps.ts";
import { paletteRows } from "./palette-going.ts";
import { problemRows } from "./problem-rows.ts";
import { sourceList } from "./source-rows.ts";
import type { Picker, State } from "./state.ts";

/** A list on the screen: how many rows it has, which is selected, and the state with another one selected; null for a row that cannot be. */
interface Rows {
  readonly count: number;
  readonly selected: number;
  readonly select: (at: number) => State | null;
}

/** The row that is selected in the list of a place; null where it has none. */
export function selectedIn(state: State, place: string): number | null {
  return rowsIn(state, place)?.selected ?? null;
}

/** The state with another row selected in the list of a place, counted from 0; null where there is no such row. */
export function selectRow(state: State, place: string, at: number): State | null {
  const rows = rowsIn(state, place);
  return rows && at >= 0 && at < rows.count ? rows.select(at) : null;
}

function rowsIn(state: State, place: string): Rows | null {
  return overRows(state, place) ?? screenRows(state, place);
}

/** The lists that stand over the screen. */
function overRows(state: State, place: string): Rows | null {
  const { palette, picker, drafts, sources } = state;
  const picked = (count: number, { at }: Picker, put: (at: number) => State): Rows => {
    return { count, selected: at, select: put };
  };
  if (place === "palette" && palette)
    return picked(paletteRows(state).length, palette, (at) => ({ ...state, palette: { ...palette, at } }));
  if (place === "picker" && picker)
    return picked(pickedFigures(state).length, picker, (at) => ({ ...state, picker: { ...picker, at } }));
  if (place === "drafts" && drafts) {
    const select = (at: number) => selectOnTop(state, { drafts: { ...drafts, at } });
    return { count: drafts.drafts.length, selected: drafts.at, select };
  }
  if (place !== "sources" || !sources) return null;
  const select = (at: number): State =>
    at === sources.at ? state : { ...state, sources: { ...sources, at, place: 0, scroll: null } };
  return { count: sourceList(state, sources.of).rows.length, selected: sources.at, select };
}

function selectOnTop(state: State, change: Partial<State>): State {
  return { ...state, ...change, view: { ...state.view, scroll: 0 } };
}

/** The lists that are the screen; the pane with the list is the one to go on in. */
function screenRows(state: State, place: string): Rows | null {
  const { view, reading } = state;
  const selecting = (change: Partial<State["view"]>): State => {
    return { ...state, view: { ...view, pane: "list", scroll: 0, ...change } };
  };
  const plain = (screen: "overview" | "figures" | "problems", count: number): Rows => ({
    count,
    selected: view[screen].at,
    select: (at) => selecting({ [screen]: { at } }),
  });
  switch (place) {
    case "overview":
      return plain(place, nextSteps(state).length);
    case "figures":
      return plain(place, figureRows(state).length);
    case "problems":
      return plain(place, problemRows(state).length);
    case "questions":
      return {
        count: reading.questions.length,
        selected: view.questions.at,
        select: (at) => (view.questions.walking ? null : selecting({ questions: { ...view.questions, at } })),
      };
    case "checklist":
      return checklist(state, selecting);
    default:
      return null;
  }
}

function checklist(state: State, selecting: (change: Partial<State["view"]>) => State): Rows {
  const { checklist } = state.view;
  const rows = checklistRows(state);
  return {
    count: rows.length,
    selected: selectedRow(rows, checklist.at),
    select: (index) => {
      const row = rows[index];
      if (row?.kind !== "item") return null;
      return selecting({ checklist: { ...checklist, at: { item: row.index, module: row.module } } });
    },
  };
}
