import { imageMarkdown } from "../../model/figures/image-markdown.ts";
import { keyFor } from "../bindings.ts";
import { startEditing } from "../editing.ts";
import { figureRows, selectedFigure } from "../figure-rows.ts";
import { hasTwoPanes } from "../layout.ts";
import { factsOf } from "../preview.ts";
import { putAtEnd } from "../put-into-answer.ts";
import type { State } from "../state.ts";
import { also, notify, type Step, stay } from "../step.ts";
import { whyReadOnly } from "./checklist.ts";
import type { Command } from "./command.ts";
import { walkTo } from "./questions.ts";

const whyNone = (state: State) =>
  figureRows(state).length > 0 ? null : "There is nothing in figures/ yet; put an image there.";

function questionWith(state: State): number {
  const first = selectedFigure(state)?.uses[0]?.question;
  return state.reading.report.questions.findIndex(({ number }) => number !== null && number === first);
}

// In a narrow window the list and the picture take turns.
const isFirstLook = ({ size, view }: State) => !hasTwoPanes(size) && view.pane === "list";

function look(state: State): Step {
  if (isFirstLook(state)) return stay({ ...state, view: { ...state.view, pane: "detail", scroll: 0 } });
  return stay(walkTo(state, questionWith(state)));
}

function whyNotUsed(state: State): string | null {
  return (
    whyNone(state) ?? (isFirstLook(state) || questionWith(state) >= 0 ? null : "No answer uses this figure.")
  );
}

const whyGone = (state: State) =>
  whyNone(state) ?? (selectedFigure(state)?.figure ? null : "This file is not there.");

function whyNoImage(state: State): string | null {
  const figure = selectedFigure(state)?.figure;
  const isOther = figure && factsOf(state, figure)?.format === null;
  return whyGone(state) ?? (isOther ? "This file is not an image." : null);
}

/** The name of the question a figure would go into: the one somebody was at last; null before that. */
export function questionToFill({ view, reading }: State): string | null {
  const question = reading.report.questions[view.questions.at];
  if (!question || !view.questions.looked) return null;
  return question.number === null ? "the answer" : `Q${question.number}`;
}

function whyNoInsert(state: State): string | null {
  const [there, open, put] = ["screen.questions", "questions.open", "figures.insert"].map((id) =>
    keyFor(state, id),
  );
  const nowhere = `Open the question it is for first (${there}, then ${open}); ${put} puts the figure there.`;
  return whyNoImage(state) ?? whyReadOnly(state) ?? (questionToFill(state) === null ? nowhere : null);
}

function insert(state: State, time: number): Step {
  const { name } = selectedFigure(state)!.figure!;
  const { state: opened } = startEditing(walkTo(state, state.view.questions.at));
  // On a line of its own, parted from the text as a paragraph is.
  const written = putAtEnd(opened, imageMarkdown(name), time);
  return notify(
    stay(written),
    "info",
    `The figure is at the end of ${questionToFill(state)}; ${keyFor(state, "editor.done")} saves it.`,
    "key",
  );
}

/** Looking at the figures, and putting them to use. */
export const figureCommands: readonly Command[] = [
  {
    id: "figures.go",
    place: "figures",
    category: "Go",
    keys: ["enter"],
    does: "show the figure, or go to the answer that uses it",
    label: "open",
    whyNot: whyNotUsed,
    run: look,
  },
  {
    id: "figures.insert",
    place: "figures",
    category: "Write",
    keys: ["i"],
    does: "insert the figure into the question looked at last",
    label: "insert",
    whyNot: whyNoInsert,
    run: insert,
  },
  {
    id: "figures.outside",
    place: "figures",
    category: "Look",
    keys: ["o"],
    does: "open the figure in the system's own program",
    label: "open outside",
    whyNot: whyNoImage,
    run: (state) => also(stay(state), { type: "open-figure", name: selectedFigure(state)!.figure!.name }),
  },
];
