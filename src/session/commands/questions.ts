import { keyFor } from "../bindings.ts";
import { startEditing } from "../editing.ts";
import { goInto } from "../finding.ts";
import { isUnfinished } from "../lists.ts";
import { editOutside } from "../outside.ts";
import { openSources, whyNoSources } from "../source-rows.ts";
import type { Sources } from "../sources.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import { whyReadOnly } from "./checklist.ts";
import type { Command } from "./command.ts";
import { openScreen } from "./screens.ts";

/** Shows a question, ready to read. */
export function walkTo(state: State, at: number): State {
  const questions = { ...state.view.questions, at, walking: true, looked: true };
  const { view } = openScreen(state, "questions");
  return { ...state, view: { ...view, questions } };
}

function step(state: State, by: number): Step {
  const at = state.view.questions.at + by;
  if (at < 0) return notify(stay(state), "info", "This is the first question.");
  if (at >= state.reading.questions.length) return notify(stay(state), "info", "This is the last question.");
  const questions = { ...state.view.questions, at };
  return stay({ ...state, view: { ...state.view, questions, scroll: 0 } });
}

function stepUnfinished(state: State, by: 1 | -1): Step {
  const { questions } = state.reading;
  for (let at = state.view.questions.at + by; at >= 0 && at < questions.length; at += by)
    if (isUnfinished(questions[at]!)) return step(state, at - state.view.questions.at);
  const where = by === 1 ? "after" : "before";
  return notify(stay(state), "info", `No unfinished question ${where} this one.`);
}

/** Shows or hides the example answers. */
export function toggleExample(state: State): Step {
  const questions = { ...state.view.questions, example: !state.view.questions.example };
  return stay({ ...state, view: { ...state.view, questions } });
}

const whyNone = ({ reading }: State) =>
  reading.questions.length > 0 ? null : "There are no questions in this report.";

/** Why the repository has nothing to say to the question somebody reads or answers, as a sentence; null where it has. */
export function whyNoFacts(state: State): string | null {
  return whyNone(state) ?? whyNoSources(state, questionHere(state));
}

function questionHere({ editing, view }: State): Sources["of"] {
  return { kind: "question", at: editing?.index ?? view.questions.at };
}

/** Shows what the repository has to say to the question somebody reads or answers, and where it comes from. */
export function showFacts(state: State): Step {
  return openSources(state, questionHere(state));
}

function whyNotOpened(state: State): string | null {
  if (!state.view.questions.walking || whyNoFacts(state) === null) return null;
  return `It is open already; ${keyFor(state, "questions.edit")} writes the answer.`;
}

function openQuestion(state: State): Step {
  const { questions, find } = state.view;
  if (questions.walking) return showFacts(state);
  const opened = walkTo(state, questions.at);
  // What was found in the list is shown in the question.
  return stay({ ...opened, view: { ...opened.view, find: find && goInto(find) } });
}

/** Walking through the questions. */
export const questionCommands: readonly Command[] = [
  {
    id: "questions.open",
    place: "questions",
    category: "Go",
    keys: ["enter"],
    does: "read the question, then what the repository says to it",
    label: "read",
    whyNot: (state) => whyNone(state) ?? whyNotOpened(state),
    run: openQuestion,
  },
  {
    id: "questions.edit",
    place: "questions",
    category: "Write",
    keys: ["e"],
    does: "write the answer",
    label: "write",
    whyNot: (state) => whyNone(state) ?? whyReadOnly(state),
    run: (state) => startEditing(walkTo(state, state.view.questions.at)),
  },
  {
    id: "questions.edit-outside",
    place: "questions",
    category: "Write",
    keys: ["E"],
    does: "write the answer in $VISUAL or $EDITOR",
    whyNot: (state) => whyNone(state) ?? whyReadOnly(state),
    run: (state) => editOutside(startEditing(walkTo(state, state.view.questions.at)).state, true),
  },
  {
    id: "questions.previous",
    place: "questions",
    category: "Go",
    keys: ["[", "left", "h"],
    does: "go to the previous question",
    label: "previous",
    run: (state) => step(state, -1),
  },
  {
    id: "questions.next",
    place: "questions",
    category: "Go",
    keys: ["]", "right", "l"],
    does: "go to the next question",
    label: "next",
    run: (state) => step(state, 1),
  },
  {
    id: "questions.previous-unfinished",
    place: "questions",
    category: "Go",
    keys: ["{"],
    does: "go to the unfinished question before",
    run: (state) => stepUnfinished(state, -1),
  },
  {
    id: "questions.next-unfinished",
    place: "questions",
    category: "Go",
    keys: ["}"],
    does: "go to the next unfinished question",
    label: "next unfinished",
    run: (state) => stepUnfinished(state, 1),
  },
  {
    id: "questions.facts",
    place: "questions",
    category: "Look",
    keys: ["r"],
    does: "show what the repository says to the question",
    label: "facts",
    whyNot: whyNoFacts,
    run: showFacts,
  },
  {
    id: "questions.example",
    place: "questions",
    category: "Look",
    keys: ["x"],
    does: "show or hide the example answer",
    label: "example",
    whyNot: ({ reading, view }) =>
      reading.questions[view.questions.at]?.question.example ? null : "This question has no example.",
    run: toggleExample,
  },
];
