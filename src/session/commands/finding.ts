import { printable } from "../../model/text/printable.ts";
import { figureRows } from "../figure-rows.ts";
import { checklistRows, selectedRow } from "../lists.ts";
import { messageBesideNumber, problemRows } from "../problem-rows.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import type { Command } from "./command.ts";

/** Where in the shown list a query is found, ignoring case: the places of the rows that have it. */
function matches(state: State, query: string): number[] {
  const wanted = query.toLowerCase();
  return texts(state).flatMap((text, i) => (text.toLowerCase().includes(wanted) ? [i] : []));
}

function texts(state: State): string[] {
  const { view, reading } = state;
  if (view.screen === "checklist")
    return checklistRows(state).map((row) => (row.kind === "item" ? row.item.text : ""));
  if (view.screen === "problems")
    return problemRows(state).map((problem) =>
      [`Q${problem.question} ${messageBesideNumber(problem)}`, problem.message, problem.rule].join("\n"),
    );
  if (view.screen === "figures") return figureRows(state).map(({ path }) => path);
  return reading.questions.map(({ question }) =>
    [
      `Q${question.number}`,
      `Question ${question.number}`,
      question.note,
      question.prompt,
      question.answerText,
    ].join("\n"),
  );
}

function currentRow(state: State): number {
  const { view } = state;
  if (view.screen === "checklist") return selectedRow(checklistRows(state), view.checklist.at);
  if (view.screen === "figures") return view.figures.at;
  return view.screen === "problems" ? view.problems.at : view.questions.at;
}

function goTo(state: State, row: number): State {
  const { view } = state;
  if (view.screen === "problems") return { ...state, view: { ...view, problems: { at: row } } };
  if (view.screen === "figures") return { ...state, view: { ...view, figures: { at: row } } };
  if (view.screen !== "checklist")
    return {
      ...state,
      view: { ...view, screen: "questions", scroll: 0, questions: { ...view.questions, at: row } },
    };
  const found = checklistRows(state)[row];
  if (found?.kind !== "item") return state;
  const at = { item: found.index, module: found.module };
  return { ...state, view: { ...view, checklist: { ...view.checklist, at } } };
}

/** Goes to the next place where the query stands, from the selected row on (`inclusive`: that row first), round the end. */
export function findNext(state: State, by: 1 | -1, inclusive = false): Step {
  const query = state.view.find?.query ?? "";
  if (query === "") return stay(state);
  const found = matches(state, query);
  const here = currentRow(state);
  if (found.length === 0)
    return notify(stay(state), "info", `"${printable(query)}" is not in what is shown.`);
  if (by === -1) return stay(goTo(state, found.findLast((row) => row < here) ?? found.at(-1)!));
  const next = found.find((row) => (inclusive ? row >= here : row > here)) ?? found[0]!;
  return stay(goTo(state, next));
}

/** Ends the typing of a query: an empty one is given up, one that is nowhere is told. */
export function endFind(state: State): Step {
  const { find } = state.view;
  if (!find || find.query === "") return stay({ ...state, view: { ...state.view, find: null } });
  const done = { ...state, view: { ...state.view, find: { ...find, typing: false } } };
  return matches(done, find.query).length > 0 ? stay(done) : tellNone(done, find.query);
}

function tellNone(state: State, query: string): Step {
  return notify(stay(state), "info", `"${printable(query)}" is not in what is shown.`);
}

function openFind(state: State): Step {
  return stay({ ...state, view: { ...state.view, find: { query: "", typing: true } } });
}

const whyNoQuery = ({ view }: State) => (view.find?.query ? null : "Press / and type what to find.");

/** Finding in what is shown. */
export const findingCommands: readonly Command[] = [
  {
    id: "find.open",
    place: "lists",
    keys: ["/"],
    does: "find in what is shown",
    label: "find",
    run: openFind,
  },
  {
    id: "find.next",
    place: "lists",
    keys: ["n"],
    does: "go to the next match",
    whyNot: whyNoQuery,
    run: (state) => findNext(state, 1),
  },
  {
    id: "find.previous",
    place: "lists",
    keys: ["N"],
    does: "go to the match before",
    whyNot: whyNoQuery,
    run: (state) => findNext(state, -1),
  },
];
