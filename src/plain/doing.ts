import { bufferText, select } from "../model/buffer/buffer.ts";
import { walkTo } from "../session/commands/questions.ts";
import { openScreen } from "../session/commands/screens.ts";
import { startEditing } from "../session/editing.ts";
import { editOutside } from "../session/outside.ts";
import { askFix, whyNoFix } from "../session/problem-fixing.ts";
import { problemRows } from "../session/problem-rows.ts";
import type { State } from "../session/state.ts";
import { type Step, stay } from "../session/step.ts";
import { listItems } from "./items.ts";
import { listEvidence, listFacts } from "./lists.ts";
import { describeQuestion, nameOfQuestion, placeOfQuestion, readQuestion } from "./questions.ts";
import { act, andThen, give, type Reply, tell, whyNot } from "./reply.ts";

/** The numbers in a list of them (`12 14, 15`); null where something else stands in it. */
function readNumbers(words: string): number[] | null {
  const parts = words.split(/[\s,]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,6}$/.test(part)) ? parts.map(Number) : null;
}

function onItem(state: State, item: number): State {
  const { view } = openScreen(state, "checklist");
  const checklist = { by: "week", filter: "all", at: { item, module: null } } as const;
  return { ...state, view: { ...view, checklist } };
}

/** Ticks items, or takes their ticks away, by the numbers they are listed with. */
export function tickItems(state: State, words: string, time: number, done: boolean): Reply {
  const numbers = readNumbers(words);
  const verb = done ? "tick" : "untick";
  if (numbers === null)
    return tell(state, `Items are named by their numbers: ${verb} 12.`, ...listItems(state, words));
  if (numbers.length === 0)
    return tell(state, `Which item? Type ${verb} and its number; list says the numbers.`);
  const said: string[] = [];
  let step: Step = stay(state);
  for (const number of new Set(numbers)) {
    const { items } = step.state.reading.report.checklist;
    const item = items[number - 1];
    if (!item) said.push(`There is no item ${number}; there are ${items.length}.`);
    else if ((item.state === "done") === done)
      said.push(`Item ${number} is ${done ? "ticked already" : "not ticked"}: ${item.text}`);
    else step = andThen(step, (now) => give(onItem(now, number - 1), "checklist.tick", time));
  }
  return { said, step };
}

/** Says what speaks for an item in the repository. */
export function showEvidence(state: State, words: string): Reply {
  const [number] = readNumbers(words) ?? [];
  const { items } = state.reading.report.checklist;
  if (number === undefined)
    return tell(state, "Which item? Type evidence and its number; list says the numbers.");
  if (!items[number - 1]) return tell(state, `There is no item ${number}; there are ${items.length}.`);
  return tell(state, ...listEvidence(state, number - 1));
}

/** The place of the question that is named, or else of the one opened last; a sentence where there is none. */
function questionHere(state: State, words: string): number | string {
  const numbers = readNumbers(words);
  if (state.reading.questions.length === 0) return "There are no questions in this report.";
  if (numbers === null || numbers.length > 1) return "Name one question by its number; questions lists them.";
  const [number] = numbers;
  if (number === undefined)
    return state.view.questions.looked ? state.view.questions.at : "Which question? Open one first: open 7.";
  const at = placeOfQuestion(state, number);
  return at >= 0 ? at : `There is no question ${number}; questions lists them.`;
}

type OnQuestion = (state: State, at: number, time: number) => Reply;

/** Does something with the question that is named, which is the open one from then on. */
export function onQuestion(run: OnQuestion): (state: State, words: string, time: number) => Reply {
  return (state, words, time) => {
    const at = questionHere(state, words);
    return typeof at === "string" ? tell(state, at) : run(walkTo(state, at), at, time);
  };
}

/** Reads the question. */
export const openQuestion: OnQuestion = (state, at) => tell(state, ...readQuestion(state, at));

/** Says what the repository has to say to the question. */
export const showFacts: OnQuestion = (state, at) => tell(state, ...listFacts(state, at));

/** Reads the example of the question. */
export const readExample: OnQuestion = (state, at) => {
  const example = state.reading.questions[at]?.question.example;
  return tell(state, example || "This question has no example.");
};

/** Goes to the question before or behind the open one, and reads it. */
export function stepQuestion(state: State, time: number, id: string): Reply {
  const { at, looked } = state.view.questions;
  if (state.reading.questions.length === 0) return tell(state, "There are no questions in this report.");
  if (!looked) return openQuestion(walkTo(state, 0), 0, time);
  const step = give(walkTo(state, at), id, time);
  const to = step.state.view.questions.at;
  return to === at ? act(step) : { said: readQuestion(step.state, to), step };
}

/** Begins to type the answer anew: what stands there is replaced by the first line. */
export const beginAnswer: OnQuestion = (state, at, time) => {
  const reason = whyNot(state, "questions.edit");
  if (reason !== null) return tell(state, reason);
  const stands = state.reading.questions[at]!;
  const replaced =
    stands.question.answerText === "" ? [] : ["The first line you type replaces the answer that is there."];
  const step = give(state, "questions.edit", time);
  const said = [describeQuestion(stands), ...replaced];
  return { said, step: { ...step, state: withAllSelected(step.state, time) } };
};

function withAllSelected(state: State, time: number): State {
  const { editing } = state;
  if (!editing) return state;
  const buffer = select(editing.buffer, 0, bufferText(editing.buffer).length, time);
  return { ...state, editing: { ...editing, buffer } };
}

/** Begins to type a paragraph behind the answer. */
export const beginAdding: OnQuestion = (state, at, time) => {
  const reason = whyNot(state, "questions.edit");
  if (reason !== null) return tell(state, reason);
  const step = startEditing(state);
  if (!step.state.editing?.base) return beginAnswer(state, at, time);
  const name = nameOfQuestion(state.reading.questions[at]!);
  return { said: [`${name}, behind the answer that is there.`], step };
};

/** Opens the answer in another editor. */
export const editAnswer: OnQuestion = (state) => {
  const reason = whyNot(state, "questions.edit");
  return reason === null ? act(editOutside(startEditing(state).state, true)) : tell(state, reason);
};

/** Shows what mending a problem would do, by the number it is listed with, and asks. */
export function fixProblem(state: State, words: string): Reply {
  const [number, ...others] = readNumbers(words) ?? [];
  if (number === undefined || others.length > 0)
    return tell(state, "Which problem? Type fix and its number; problems says the numbers.");
  const problem = problemRows(state)[number - 1];
  if (!problem) return tell(state, `There is no problem ${number}; problems lists them.`);
  const reason = whyNoFix(state, problem);
  return reason === null ? act(askFix(state, problem)) : tell(state, reason);
}
