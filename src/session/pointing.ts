import { caretOf, select } from "../model/buffer/buffer.ts";
import { offsetAt } from "../model/buffer/caret-place.ts";
import { wrapOf } from "../model/buffer/soft-wrap.ts";
import { moveInList } from "./commands/moving.ts";
import { walkTo } from "./commands/questions.ts";
import { openScreen } from "./commands/screens.ts";
import { endCopy } from "./copying.ts";
import { movePicker } from "./figure-picker.ts";
import { endFind } from "./finding.ts";
import { giveCommand, withoutOldNotice } from "./give-command.ts";
import { COMMANDS, placesOf } from "./keymap.ts";
import { isTooSmall } from "./layout.ts";
import { movePalette } from "./palette-going.ts";
import { selectedIn, selectRow } from "./pointing-rows.ts";
import { linesLayout } from "./sources-layout.ts";
import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";
import { isStartled, pressKey, takesText } from "./typing.ts";
import type { ScreenId } from "./view.ts";
import { within } from "./within.ts";
import { writtenText } from "./written.ts";

/** What the mouse was used on, as the screen that shows it knows it. */
export type Pointed =
  /** A key that the last line names. */
  | { readonly kind: "key"; readonly key: string }
  /** A tab. */
  | { readonly kind: "screen"; readonly screen: ScreenId }
  /** A row of the list that is shown, by its place among the rows that the session has for it; or the box of an item there. */
  | { readonly kind: "row"; readonly at: number; readonly box?: boolean }
  /** On the overview, something to do next, or a question, by its place in the report. */
  | { readonly kind: "step" | "question"; readonly at: number }
  /** A cell of the text being written, in the rows and columns it is laid out in; `extend`: the selection goes on to there. */
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly extend: boolean }
  /** The wheel over a list, by so many lines (up is negative). */
  | { readonly kind: "roll"; readonly by: number }
  /** The wheel over a text, by so many lines of the most it can be scrolled; and the pane it is in, where two can be scrolled. */
  | {
      readonly kind: "scroll";
      readonly by: number;
      readonly limit: number;
      readonly pane?: "list" | "detail";
    };

/** What using the mouse on something does: mostly what keys do, and no more than they could do just now. What is not there any more does nothing. */
export function pointAt(before: State, at: Pointed, time: number): Step {
  if (at.kind === "key") return inLine(before, at.key) ?? pressKey(before, at.key, time);
  if (before.dialog || isTooSmall(before.size) || isStartled(before, time)) return stay(before);
  const state = withoutOldNotice({ ...before, quitting: false });
  if (at.kind === "scroll") return stay(scroll(state, at));
  if (at.kind === "cell") return stay(putCaret(state, at, time));
  if (at.kind === "roll") return roll(state, at.by);
  // Something is being typed into a line of its own, which has the keys as well.
  if (state.view.find?.typing || state.copyTo !== null) return stay(before);
  if (at.kind === "row") return pointAtRow(state, at, time);
  if (!placesOf(state).includes("lists")) return stay(before);
  switch (at.kind) {
    case "screen":
      return stay(openScreen(state, at.screen));
    case "question":
      return stay(state.reading.questions[at.at] ? walkTo(state, at.at) : state);
    case "step": {
      const next = selectRow(state, "overview", at.at);
      return next ? give(next, "overview.go", time) : stay(state);
    }
  }
}

// A line that is typed in takes its enter by itself.
function inLine(state: State, key: string): Step | null {
  if (key !== "enter" || state.dialog) return null;
  if (state.copyTo !== null) return endCopy(state);
  return state.view.find?.typing ? endFind(state) : null;
}

/** Gives a command by its name, as its key would. */
function give(state: State, id: string, time: number): Step {
  const command = COMMANDS.find((command) => command.id === id);
  return command ? giveCommand(state, command, time) : stay(state);
}

/** What enter does on the selected row of a list. */
const CHOOSES: Readonly<Record<string, string>> = {
  checklist: "checklist.detail",
  questions: "questions.open",
  figures: "figures.go",
  problems: "problems.go",
  sources: "sources.lines",
  drafts: "drafts.restore",
  palette: "palette.choose",
  picker: "picker.insert",
};

/** Lists that are open for one choice: it is made at once. */
const CHOOSERS: readonly string[] = ["palette", "picker"];

function pointAtRow(state: State, { at, box }: Pointed & { kind: "row" }, time: number): Step {
  const [place = "lists"] = placesOf(state);
  const selected = selectedIn(state, place) === at;
  const next = selectRow(state, place, at);
  const choice = CHOOSES[place];
  if (!next || choice === undefined) return stay(state);
  if (box && place === "checklist") return give(next, "checklist.tick", time);
  const again = selected && (state.view.pane === "list" || !placesOf(state).includes("lists"));
  return again || CHOOSERS.includes(place) ? give(next, choice, time) : stay(next);
}

function roll(state: State, by: number): Step {
  const [place] = placesOf(state);
  switch (place) {
    case "palette":
      return stay(movePalette(state, by));
    case "picker":
      return stay(movePicker(state, by));
    case "sources":
    case "drafts":
    case "overview":
      // Their rows are few, or take several lines each.
      return stay(selectRow(state, place, (selectedIn(state, place) ?? 0) + Math.sign(by)) ?? state);
    default:
      return placesOf(state).includes("lists") ? moveInList(state, by) : stay(state);
  }
}

function scroll(state: State, { by, limit, pane }: Pointed & { kind: "scroll" }): State {
  const { view } = state;
  if (placesOf(state)[0] === "sources") return scrollLines(state, by);
  const to = (from: number) => within(Math.min(from, limit) + by, limit + 1);
  if (view.help !== null) return { ...state, view: { ...view, help: to(view.help) } };
  const other = pane !== undefined && pane !== view.pane;
  return { ...state, view: { ...view, pane: pane ?? view.pane, scroll: to(other ? 0 : view.scroll) } };
}

function scrollLines(state: State, by: number): State {
  const { sources } = state;
  const { top, limit } = linesLayout(state);
  return sources ? { ...state, sources: { ...sources, scroll: within(top + by, limit + 1) } } : state;
}

function putCaret(state: State, { row, column, extend }: Pointed & { kind: "cell" }, time: number): State {
  const written = writtenText(state);
  if (!written || !takesText(state)) return state;
  const { buffer, width, put } = written;
  const wrap = wrapOf(buffer, width);
  const place = { row: within(row, wrap.rows.length), column: Math.max(0, column) };
  const offset = offsetAt(wrap, place);
  const anchor = extend ? buffer.state.selection.main.anchor : offset;
  return offset === caretOf(buffer) && extend ? state : put(select(buffer, anchor, offset, time));
}
