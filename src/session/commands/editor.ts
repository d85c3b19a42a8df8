import { fixTrouble, goToTrouble, readDraft } from "../answer-reading.ts";
import { startCopy } from "../copying.ts";
import { isDraftUnsaved, saveDraft } from "../editing.ts";
import { openPicker } from "../figure-picker.ts";
import { editOutside } from "../outside.ts";
import { bringBack, whyNoPutBack } from "../stale.ts";
import { cannotSave, type State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";
import { showFacts, toggleExample, whyNoFacts } from "./questions.ts";

function leaveAnswer(state: State): Step {
  if (!state.editing || !isDraftUnsaved(state.editing)) return stay({ ...state, editing: null });
  return stay({ ...state, dialog: { kind: "leave-editor" } });
}

function togglePrompt(state: State): Step {
  const { questions } = state.view;
  return stay({ ...state, view: { ...state.view, questions: { ...questions, prompt: !questions.prompt } } });
}

const whyNoFigures = ({ figures }: State) =>
  figures?.figures.length === 0
    ? "There is nothing in figures/ yet; paste the path of an image to put it there."
    : null;

const whyNoTrouble = (state: State) =>
  readDraft(state).trouble.length > 0 ? null : "Nothing is wrong with this answer.";

/** Writing an answer: saving it, leaving it, and what helps with it. */
export const editorCommands: readonly Command[] = [
  {
    id: "editor.save",
    place: "editor",
    category: "File",
    keys: ["ctrl+s"],
    does: "save the answer",
    label: "save",
    run: (state, time) => saveDraft(state, false, time),
  },
  {
    id: "editor.done",
    place: "editor",
    category: "File",
    needsKey: true,
    keys: ["esc"],
    does: "save the answer and leave",
    label: "save and leave",
    run: (state, time) => saveDraft(state, true, time),
  },
  {
    id: "editor.figure",
    place: "editor",
    category: "Write",
    keys: ["ctrl+f"],
    does: "insert a figure",
    label: "figure",
    whyNot: whyNoFigures,
    run: openPicker,
  },
  {
    id: "editor.facts",
    place: "editor",
    category: "Look",
    keys: ["ctrl+o"],
    does: "show what the repository says to the question",
    label: "facts",
    whyNot: whyNoFacts,
    run: showFacts,
  },
  {
    id: "editor.outside",
    place: "editor",
    category: "Write",
    keys: ["ctrl+g"],
    does: "go on in $VISUAL or $EDITOR",
    label: "$EDITOR",
    run: (state) => editOutside(state, false),
  },
  helpCommand("editor.help", "editor", ["ctrl+l", "alt+h"], "all keys"),
  {
    id: "editor.leave",
    place: "editor",
    category: "File",
    keys: ["ctrl+q"],
    does: "leave without saving",
    label: "leave unsaved",
    run: leaveAnswer,
  },
  {
    id: "editor.fix",
    place: "editor",
    category: "Write",
    keys: ["ctrl+r"],
    does: "repair the trouble at the caret, else the next one",
    whyNot: whyNoTrouble,
    run: fixTrouble,
  },
  {
    id: "editor.next-trouble",
    place: "editor",
    category: "Go",
    keys: ["ctrl+n"],
    does: "go to the next trouble",
    whyNot: whyNoTrouble,
    run: goToTrouble,
  },
  {
    id: "editor.put-back",
    place: "editor",
    category: "File",
    keys: ["alt+u"],
    does: "put back what an old copy overwrote, or undo a merge",
    label: "put back",
    offered: ({ putBack }) => putBack?.kind === "stale",
    whyNot: whyNoPutBack,
    run: bringBack,
  },
  {
    id: "editor.copy-report",
    place: "editor",
    category: "File",
    keys: ["alt+w"],
    does: "write a copy of the report elsewhere",
    label: "copy elsewhere",
    offered: cannotSave,
    run: startCopy,
  },
  {
    id: "editor.prompt",
    place: "editor",
    category: "Look",
    keys: ["alt+p"],
    does: "show or hide the question",
    run: togglePrompt,
  },
  {
    id: "editor.example",
    place: "editor",
    category: "Look",
    keys: ["alt+x"],
    does: "show or hide the example beside it, where there is room",
    run: toggleExample,
  },
];
