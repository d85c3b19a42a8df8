import { caretOf, pasteText } from "../model/buffer/buffer.ts";
import type { Figure } from "../model/figures/figure.ts";
import { imageMarkdown } from "../model/figures/image-markdown.ts";
import { searchFigures } from "../model/figures/search-figures.ts";
import { selectedAt } from "./lists.ts";
import type { State } from "./state.ts";
import { also, type Step, stay } from "./step.ts";
import { within } from "./within.ts";

/** The figures that are left of the list as one types: the newest first, or those that fit best. */
export function pickedFigures({ figures, picker }: State): readonly Figure[] {
  return searchFigures(figures?.figures ?? [], picker?.query ?? "");
}

/** Opens the list of figures, and looks into their folder again: one may just have been drawn. */
export function openPicker(state: State): Step {
  return also(stay({ ...state, picker: { query: "", at: 0 } }), { type: "look-around" });
}

/** Narrows the list to what fits a query, the best first. */
export function changeQuery(state: State, query: string): State {
  return state.picker ? { ...state, picker: { query, at: 0 } } : state;
}

/** Goes up or down in the list, and no further than its ends. */
export function movePicker(state: State, by: number): State {
  if (!state.picker) return state;
  const at = within(state.picker.at + by, pickedFigures(state).length);
  return { ...state, picker: { ...state.picker, at } };
}

/** Writes the selected figure into the answer, at the caret. */
export function pickFigure(state: State, time: number): Step {
  const figures = pickedFigures(state);
  // The folder may hold fewer since the list was drawn.
  const figure = selectedAt(figures, state.picker?.at ?? 0);
  const closed = { ...state, picker: null };
  return stay(figure ? insertFigure(closed, figure.name, time) : closed);
}

/** The answer with an image at the caret, parted by a blank from a word it would touch. */
export function insertFigure(state: State, name: string, time: number): State {
  const { editing } = state;
  if (!editing) return state;
  const { buffer } = editing;
  const before = buffer.state.sliceDoc(Math.max(0, caretOf(buffer) - 1), caretOf(buffer));
  const blank = /\S/.test(before) ? " " : "";
  return {
    ...state,
    editing: { ...editing, buffer: pasteText(buffer, `${blank}${imageMarkdown(name)}`, time) },
  };
}
