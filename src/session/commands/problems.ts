import type { Problem } from "../../model/problems/problem.ts";
import { hasTwoPanes } from "../layout.ts";
import { selectedAt } from "../lists.ts";
import { type NextStep, nextSteps } from "../next-steps.ts";
import { askFix, whyNoFix } from "../problem-fixing.ts";
import { itemOfProblem } from "../problem-marks.ts";
import { problemRows, selectedProblem } from "../problem-rows.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import type { Filter } from "../view.ts";
import type { Command } from "./command.ts";
import { walkTo } from "./questions.ts";
import { openScreen } from "./screens.ts";

/** Shows an item of the checklist, selected. */
export function showItem(state: State, item: number, filter: Filter = "all"): State {
  const checklist = { by: "week", filter, at: { item, module: null } } as const;
  const { view } = openScreen(state, "checklist");
  return { ...state, view: { ...view, checklist } };
}

function goTo(state: State, problem: Problem): Step {
  const { report } = state.reading;
  const { from } = problem.span;
  const item = itemOfProblem(state.reading, problem);
  if (item !== null) return stay(showItem(state, item));
  const named = report.questions.findIndex(({ number }) => number !== null && number === problem.question);
  const around = report.questions.findLastIndex(({ heading }) => heading.from <= from);
  const question = named >= 0 ? named : around;
  if (question < 0) return notify(stay(state), "info", "This one is about the file as a whole.", "key");
  return stay(walkTo(state, question));
}

function next(state: State): NextStep | undefined {
  return selectedAt(nextSteps(state), state.view.overview.at);
}

function goToNext(state: State): Step {
  const step = next(state);
  if (step?.item != null) return stay(showItem(state, step.item, step.doubt && "doubtful"));
  if (step?.question != null) return stay(walkTo(state, step.question));
  const { view } = openScreen(state, "problems");
  const at = step?.problem ? problemRows(state).indexOf(step.problem) : view.problems.at;
  return stay({ ...state, view: { ...view, problems: { at: Math.max(0, at) } } });
}

// In a narrow window the list and all about one problem take turns.
function openProblem(state: State, problem: Problem): Step {
  if (hasTwoPanes(state.size) || state.view.pane === "detail") return goTo(state, problem);
  return stay({ ...state, view: { ...state.view, pane: "detail", scroll: 0 } });
}

/** The key that mends a problem, on each screen that shows problems. */
function fixCommand(
  place: "overview" | "problems",
  shown: (state: State) => Problem | null | undefined,
): Command {
  return {
    id: `${place}.fix`,
    place,
    category: "Write",
    keys: ["f"],
    does: "fix the problem, after a look at what that changes",
    label: "fix it",
    offered: (state) => whyNoFix(state, shown(state)) === null,
    whyNot: (state) => whyNoFix(state, shown(state)),
    run: (state) => askFix(state, shown(state)!),
  };
}

/** From what is next or a problem to its place. */
export const problemCommands: readonly Command[] = [
  {
    id: "overview.go",
    place: "overview",
    category: "Go",
    keys: ["enter"],
    does: "go to what is next",
    label: "go there",
    whyNot: (state) => (nextSteps(state).length > 0 ? null : "Nothing is left to do."),
    run: goToNext,
  },
  fixCommand("overview", (state) => next(state)?.problem),
  {
    id: "problems.go",
    place: "problems",
    category: "Go",
    keys: ["enter"],
    does: "go to the problem; in a narrow window, first show all of it",
    label: "open",
    whyNot: (state) => (problemRows(state).length > 0 ? null : "There are no problems."),
    run: (state) => openProblem(state, selectedProblem(state)!),
  },
  fixCommand("problems", selectedProblem),
];
