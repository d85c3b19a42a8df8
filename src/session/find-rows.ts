import type { Problem } from "../model/problems/problem.ts";
import { remembered } from "../model/remembered.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Question } from "../model/report/questions.ts";
import { foldText } from "../model/text/find-matches.ts";
import { figureRows } from "./figure-rows.ts";
import { checklistRows, selectedRow } from "./lists.ts";
import { messageBesideNumber, problemRows } from "./problem-rows.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";

// Folding a long report takes a moment, and every key asks for it.
const questionTexts = remembered(({ questions }: Reading): readonly string[] =>
  questions.map(({ question }) => foldedQuestion(question)),
);

const foldedQuestion = remembered(({ number, note, prompt, answerText }: Question) => {
  const written = `${prompt}\n${answerText}`;
  return foldText([`Q${number}`, `Question ${number}`, note, written, withoutMarks(written)].join("\n"));
});

const foldedItem = remembered(({ text }: Item) => foldText(text));

const foldedProblem = remembered((problem: Problem) =>
  foldText(
    [`Q${problem.question} ${messageBesideNumber(problem)}`, problem.message, problem.rule].join("\n"),
  ),
);

// About as it is shown: a word that is bold in part is one word to a reader. Both ends of a link's target are near.
function withoutMarks(markdown: string): string {
  return markdown.replace(/\]\([^)\n]{0,500}\)|[*_`[\]]/g, "");
}

/** The rows of the shown list that have a query, by their places in it. */
export function rowsWith(state: State, query: string): number[] {
  const wanted = foldText(query);
  return wanted === "" ? [] : foldedRows(state).flatMap((text, i) => (text.includes(wanted) ? [i] : []));
}

function foldedRows(state: State): readonly string[] {
  const { view, reading } = state;
  if (view.screen === "checklist")
    return checklistRows(state).map((row) => (row.kind === "item" ? foldedItem(row.item) : ""));
  if (view.screen === "problems") return problemRows(state).map(foldedProblem);
  if (view.screen === "figures") return figureRows(state).map(({ path }) => foldText(path));
  return questionTexts(reading);
}

/** The row the user is on. */
export function rowHere(state: State): number {
  const { view } = state;
  if (view.screen === "checklist") return selectedRow(checklistRows(state), view.checklist.at);
  if (view.screen === "figures") return view.figures.at;
  return view.screen === "problems" ? view.problems.at : view.questions.at;
}

/** The state on another row of the shown list. */
export function goToRow(state: State, row: number): State {
  const { view } = state;
  if (row === rowHere(state) && view.screen !== "overview") return state;
  const moved = { ...view, scroll: 0 };
  if (view.screen === "problems") return { ...state, view: { ...moved, problems: { at: row } } };
  if (view.screen === "figures") return { ...state, view: { ...moved, figures: { at: row } } };
  if (view.screen !== "checklist")
    return {
      ...state,
      view: { ...moved, screen: "questions", questions: { ...view.questions, at: row } },
    };
  const found = checklistRows(state)[row];
  if (found?.kind !== "item") return state;
  const at = { item: found.index, module: found.module };
  return { ...state, view: { ...moved, checklist: { ...view.checklist, at } } };
}
