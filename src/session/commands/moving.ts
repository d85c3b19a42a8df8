import { figureRows } from "../figure-rows.ts";
import { screenRows } from "../layout.ts";
import { checklistRows, selectedRow } from "../lists.ts";
import { nextSteps } from "../next-steps.ts";
import { problemRows } from "../problem-rows.ts";
import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import { within } from "../within.ts";
import type { Command } from "./command.ts";

/** How far a movement goes: single rows, pages, or to an end. */
type Move = { readonly by: number } | { readonly pages: number } | { readonly to: "start" | "end" };

function target(state: State, move: Move, at: number, count: number): number {
  const last = Math.max(0, count - 1);
  if ("to" in move) return move.to === "start" ? 0 : last;
  const by = "by" in move ? move.by : move.pages * (screenRows(state.size) - 1);
  // What was selected may be past the end of a list that became shorter.
  return within(Math.min(at, last) + by, count);
}

function run(state: State, move: Move): Step {
  const { view } = state;
  // Beside the figures there is a picture, and nothing to scroll.
  const reads = view.pane === "detail" && view.screen !== "figures";
  const scrolls = reads || (view.screen === "questions" && view.questions.walking);
  if (scrolls)
    return stay({
      ...state,
      view: { ...view, scroll: target(state, move, view.scroll, view.scrollLimit + 1) },
    });
  if (view.screen === "overview")
    return stay(
      select(state, { overview: { at: target(state, move, view.overview.at, nextSteps(state).length) } }),
    );
  if (view.screen === "checklist") return stay(moveInChecklist(state, move));
  if (view.screen === "questions") {
    const at = target(state, move, view.questions.at, state.reading.questions.length);
    return stay(select(state, { questions: { ...view.questions, at: Math.max(0, at) } }));
  }
  if (view.screen === "figures")
    return stay(
      select(state, { figures: { at: target(state, move, view.figures.at, figureRows(state).length) } }),
    );
  return stay(
    select(state, { problems: { at: target(state, move, view.problems.at, problemRows(state).length) } }),
  );
}

/** Scrolls the text on the screen by a part of the window's height, down or (-1) up: of a half or a third, `part` is 2 or 3. */
export function scrollPart(state: State, direction: 1 | -1, part: number): Step {
  const { view, size } = state;
  const rows = Math.max(1, Math.floor(size.rows / part));
  const scroll = within(view.scroll + direction * rows, view.scrollLimit + 1);
  return stay({ ...state, view: { ...view, scroll } });
}

function select(state: State, view: Partial<State["view"]>): State {
  return { ...state, view: { ...state.view, scroll: 0, ...view } };
}

function moveInChecklist(state: State, move: Move): State {
  const rows = checklistRows(state);
  const items = rows.flatMap((row, i) => (row.kind === "item" ? [i] : []));
  const at = items.indexOf(selectedRow(rows, state.view.checklist.at));
  const row = rows[items[target(state, move, at, items.length)] ?? -1];
  if (row?.kind !== "item") return state;
  return select(state, {
    checklist: { ...state.view.checklist, at: { item: row.index, module: row.module } },
  });
}

/** Goes so many rows down the list on the screen, or (less than 0) up, whichever pane one is in. */
export function moveInList(state: State, by: number): Step {
  return run({ ...state, view: { ...state.view, pane: "list" } }, { by });
}

function movement(id: string, keys: readonly string[], does: string, move: Move): Command {
  return { id: `move.${id}`, place: "lists", category: "Go", keys, does, run: (state) => run(state, move) };
}

/** Moving in lists, and scrolling where there is none. */
export const movingCommands: readonly Command[] = [
  movement("up", ["up", "k"], "go up", { by: -1 }),
  movement("down", ["down", "j"], "go down", { by: 1 }),
  movement("page-up", ["pgup", "ctrl+u"], "go a page up", { pages: -1 }),
  movement("page-down", ["pgdn", "ctrl+d"], "go a page down", { pages: 1 }),
  movement("start", ["home", "g"], "go to the start", { to: "start" }),
  movement("end", ["end", "G"], "go to the end", { to: "end" }),
];
