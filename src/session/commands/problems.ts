import type { Problem } from "../../model/problems/problem.ts";
import { figureRows, nextSteps, problemRows, selectedAt } from "../lists.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import type { Command } from "./command.ts";
import { walkTo } from "./questions.ts";
import { openScreen } from "./screens.ts";

function showItem(state: State, item: number): State {
  const checklist = { by: "week", filter: "all", at: { item, module: null } } as const;
  const { view } = openScreen(state, "checklist");
  return { ...state, view: { ...view, checklist } };
}

function goTo(state: State, problem: Problem): Step {
  const { report } = state.reading;
  const { from } = problem.span;
  const item = report.checklist.items.findIndex(({ span }) => span.from <= from && from <= span.to);
  if (item >= 0) return stay(showItem(state, item));
  const named = report.questions.findIndex(({ number }) => number !== null && number === problem.question);
  const around = report.questions.findLastIndex(({ heading }) => heading.from <= from);
  const question = named >= 0 ? named : around;
  if (question < 0) return notify(stay(state), "info", "This one is about the file as a whole.");
  return stay(walkTo(state, question));
}

function useOf(state: State): number {
  const first = selectedAt(figureRows(state), state.view.figures.at)?.usedIn[0];
  return state.reading.report.questions.findIndex(({ number }) => number !== null && number === first);
}

function goToNext(state: State): Step {
  const next = selectedAt(nextSteps(state), state.view.overview.at);
  if (next?.item != null) return stay(showItem(state, next.item));
  if (next?.question != null) return stay(walkTo(state, next.question));
  return stay(openScreen(state, "problems"));
}

/** From what is next, a problem or a figure to its place. */
export const problemCommands: readonly Command[] = [
  {
    id: "overview.go",
    place: "overview",
    keys: ["enter"],
    does: "go to what is next",
    label: "go there",
    whyNot: (state) => (nextSteps(state).length > 0 ? null : "Nothing is left to do."),
    run: goToNext,
  },
  {
    id: "problems.go",
    place: "problems",
    keys: ["enter"],
    does: "go to the place of the problem",
    label: "go there",
    whyNot: (state) => (problemRows(state).length > 0 ? null : "There are no problems."),
    run: (state) => goTo(state, selectedAt(problemRows(state), state.view.problems.at)!),
  },
  {
    id: "figures.go",
    place: "figures",
    keys: ["enter"],
    does: "go to the answer that uses the figure",
    label: "go to its answer",
    whyNot: (state) => (useOf(state) >= 0 ? null : "No answer uses this figure."),
    run: (state) => stay(walkTo(state, useOf(state))),
  },
];
