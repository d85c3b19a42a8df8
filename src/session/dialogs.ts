import { countWords } from "../model/official/python-text.ts";
import { ruleNamed } from "../model/problems/rules.ts";
import { countedWords } from "../model/text/counted-words.ts";
import { printable } from "../model/text/printable.ts";
import { describeDraft, draftOfAnswer } from "./drafts.ts";
import { escapeLine } from "./editing.ts";
import { acceptImage } from "./figures.ts";
import { closeUnchanged, editOutside, takeText } from "./outside.ts";
import { acceptFix } from "./problem-fixing.ts";
import { type Hunk, restOfFix } from "./problem-preview.ts";
import { discardDraft } from "./restoring.ts";
import type { Dialog, State } from "./state.ts";
import { also, type Step, stay } from "./step.ts";

/** One way out of a dialog: its key, its words, and what it does. */
export interface Option {
  readonly key: string;
  readonly label: string;
  readonly run: (state: State, time: number) => Step;
}

/** A dialog in words. Enter takes the first option: the one that loses nothing, or what somebody has just asked for and can undo. */
export interface DialogText {
  readonly title: string;
  /** What would be changed, as it is and as it would be; shown above the lines. */
  readonly hunks?: readonly Hunk[];
  readonly lines: readonly string[];
  readonly options: readonly Option[];
}

const stayHere: Option = { key: "esc", label: "go back", run: stay };

/** What a dialog says and offers. */
export function describeDialog(dialog: Dialog): DialogText {
  switch (dialog.kind) {
    case "quit-unsaved":
      return {
        title: "Not everything is on disk",
        lines: ["What you wrote is not saved. It is kept aside, and offered when you come back."],
        options: [
          stayHere,
          { key: "y", label: "quit without saving", run: (state) => also(stay(state), { type: "quit" }) },
        ],
      };
    case "leave-editor":
      return {
        title: "Leave without saving?",
        lines: ["The answer stays as it was. What you wrote is kept aside: report-tui drafts lists it."],
        options: [stayHere, { key: "y", label: "leave without saving", run: leaveUnsaved }],
      };
    case "structure":
      return describeStructure(dialog);
    case "fix":
      return describeFix(dialog);
    case "discard-draft":
      return describeDiscard(dialog);
    case "pasted-image":
      return describePastedImage(dialog);
    case "outside-unknown":
      return describeUnknownEditor(dialog);
    case "outside-doubt":
      return describeOutsideDoubt(dialog);
  }
}

function leaveUnsaved(state: State): Step {
  const { editing } = state;
  if (!editing) return stay(state);
  const draft = { ...draftOfAnswer(state, editing), left: true };
  return also(stay({ ...state, editing: null }), { type: "keep-left", draft });
}

function describeStructure({ line, content, what, leave }: Dialog & { kind: "structure" }): DialogText {
  const run = (state: State, time: number) => escapeLine(state, line, leave, time);
  return {
    title: `Line ${line} ${what}`,
    lines: [printable(content).slice(0, 200), afterBackslash(content)],
    options: [
      { key: "b", label: "save with a backslash", run },
      { ...stayHere, label: "go back and change it" },
    ],
  };
}

function afterBackslash(content: string): string {
  if (/^\s*(?:`{3}|~{3})/.test(content))
    return "Close the code block with a line like this one; with a backslash it is text.";
  if (/^[\s>]*#/.test(content))
    return "With a backslash in front it stays text, and looks the same to a reader.";
  return "With a backslash in front it stays text; a reader sees the backslash, so other words may be better.";
}

function describePastedImage({ pasted, image }: Dialog & { kind: "pasted-image" }): DialogText {
  const name = printable(image.name);
  const label = image.inFigures === null ? "copy it into figures/ and insert it" : "insert it";
  return {
    title: image.inFigures === null ? `Use ${name} as a figure?` : `Insert the figure ${name}?`,
    lines: ["You pasted the path of an image."],
    options: [
      { ...stayHere, label: "leave the path as text" },
      { key: "y", label, run: (state, time) => acceptImage(state, pasted, image, time) },
    ],
  };
}

function describeUnknownEditor({ name, leaveBy, leave }: Dialog & { kind: "outside-unknown" }): DialogText {
  const lines = leaveBy === null ? [] : [`To save there and come back: ${leaveBy}.`];
  return {
    title: `${name} opens with your answer`,
    lines: [...lines, "Set VISUAL or EDITOR in your shell to use another editor."],
    options: [
      { key: "o", label: `open ${name}`, run: (state) => editOutside({ ...state, toldEditor: true }, leave) },
      { ...stayHere, run: (state) => stay(closeUnchanged(state, leave)) },
    ],
  };
}

function describeOutsideDoubt({ message, text, leave }: Dialog & { kind: "outside-doubt" }): DialogText {
  const keep: Option = {
    key: "esc",
    label: "keep the answer as it was here",
    run: (state) => stay(closeUnchanged(state, leave)),
  };
  const words = countWords(text);
  const label = words === 0 ? "take the empty answer" : `take its text (${countedWords(words)})`;
  return {
    title: "Take what the other editor left?",
    lines: [message, "Nothing was replaced yet."],
    options: [keep, { key: "t", label, run: (state, time) => takeText(state, text, leave, time) }],
  };
}

function describeFix({ asked }: Dialog & { kind: "fix" }): DialogText {
  const { problem, preview } = asked;
  const { question, rule, fixCopies } = problem;
  const copies = fixCopies ? [`Copies ${printable(fixCopies.path)} into figures/ first.`] : [];
  const where = question === undefined ? "" : ` (Question ${question})`;
  return {
    title: `${ruleNamed(rule).title}${where}`,
    hunks: preview.hunks,
    lines: [...copies, ...restOfFix(preview), ...preview.brings],
    options: [
      {
        key: "f",
        label: printable(problem.fixLabel ?? "fixes it"),
        run: (state, time) => acceptFix(state, asked, time),
      },
      { ...stayHere, label: "leave it as it is" },
    ],
  };
}

function describeDiscard({ draft }: Dialog & { kind: "discard-draft" }): DialogText {
  return {
    title: "Throw this draft away?",
    lines: [
      `${describeDraft(draft)}, ${countedWords(countWords(draft.text))}. There is no other copy of it.`,
    ],
    options: [stayHere, { key: "y", label: "throw it away", run: (state) => discardDraft(state, draft) }],
  };
}

/** Follows the option a user chose; a key that is none of them changes nothing. */
export function chooseOption(state: State, key: string, time: number): Step {
  const { dialog } = state;
  if (!dialog) return stay(state);
  const option = describeDialog(dialog).options.find((option) => option.key === key);
  return option ? option.run({ ...state, dialog: null }, time) : stay(state);
}
