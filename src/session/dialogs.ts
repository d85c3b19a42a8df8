import { diffEdits } from "../model/document/diff.ts";
import { type Keep, mergeTexts } from "../model/document/merge.ts";
import { countWords } from "../model/official/python-text.ts";
import { printable } from "../model/text/printable.ts";
import { beginSave, takeIntoEditor } from "./disk.ts";
import { escapeLine, settleAnswer } from "./editing.ts";
import { acceptImage } from "./figures.ts";
import { closeUnchanged, editOutside, takeText } from "./outside.ts";
import { keepPlaces } from "./places.ts";
import { type Dialog, isUnsaved, type State } from "./state.ts";
import { also, type Step, stay, withDocument } from "./step.ts";

/** One way out of a dialog: its key, its words, and what it does. */
export interface Option {
  readonly key: string;
  readonly label: string;
  readonly run: (state: State, time: number) => Step;
}

/** A dialog in words. The first option is the safe one. */
export interface DialogText {
  readonly title: string;
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
        lines: ["What you wrote is not saved. Quitting puts it in a file of its own and says where."],
        options: [
          stayHere,
          { key: "y", label: "quit without saving", run: (state) => also(stay(state), { type: "quit" }) },
        ],
      };
    case "leave-editor":
      return {
        title: "Leave without saving?",
        lines: ["The answer stays as it was before you began."],
        options: [
          stayHere,
          {
            key: "y",
            label: "leave and lose what I wrote",
            run: (state) => stay({ ...state, editing: null }),
          },
        ],
      };
    case "structure":
      return describeStructure(dialog);
    case "answer-conflict":
      return describeAnswerConflict(dialog.leave);
    case "file-conflict":
      return describeFileConflict(dialog);
    case "pasted-image":
      return describePastedImage(dialog);
    case "outside-unknown":
      return describeUnknownEditor(dialog);
    case "outside-doubt":
      return describeOutsideDoubt(dialog);
  }
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

function describeAnswerConflict(leave: boolean): DialogText {
  const settle = (keep: Keep) => (state: State, time: number) => settleAnswer(state, keep, leave, time);
  return {
    title: "This answer was also changed on disk",
    lines: ["Both texts are safe until you choose."],
    options: [
      { key: "b", label: "keep both, theirs below mine", run: settle("both") },
      { key: "m", label: "keep mine", run: settle("mine") },
      { key: "t", label: "keep theirs", run: settle("disk") },
      { ...stayHere, label: "go back and look" },
    ],
  };
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
  const label =
    words === 0 ? "take the empty answer" : `take its text (${words} ${words === 1 ? "word" : "words"})`;
  return {
    title: "Take what the other editor left?",
    lines: [message, "Nothing was replaced yet."],
    options: [keep, { key: "t", label, run: (state, time) => takeText(state, text, leave, time) }],
  };
}

function describeFileConflict(dialog: Dialog & { kind: "file-conflict" }): DialogText {
  const { base, mine, disk } = dialog;
  const { conflicts } = mergeTexts(base, mine, disk);
  const count = conflicts.length === 1 ? "One place was" : `${conflicts.length} places were`;
  const settle = (keep: Keep) => (state: State, time: number) =>
    settleFile(state, mergeTexts(base, mine, disk, keep).text, time);
  return {
    title: "The file was changed where you changed it",
    lines: [
      `${count} changed here and on disk. Nothing is written until you choose.`,
      ...conflicts.slice(0, 2).flatMap(showConflict),
    ],
    options: [
      { key: "b", label: "keep both, theirs behind mine", run: settle("both") },
      { key: "m", label: "keep mine", run: settle("mine") },
      { key: "t", label: "keep theirs", run: settle("disk") },
    ],
  };
}

function showConflict({ mine, disk }: { readonly mine: string; readonly disk: string }): string[] {
  const short = (text: string) => (text === "" ? "(nothing)" : printable(text).slice(0, 120));
  return [`mine:   ${short(mine)}`, `theirs: ${short(disk)}`];
}

function settleFile(state: State, text: string, time: number): Step {
  const document = state.document.apply(diffEdits(state.document.text, text));
  const settled = takeIntoEditor(keepPlaces(state, withDocument(state, document)), time);
  return isUnsaved(settled) ? beginSave(settled) : stay(settled);
}

const READING_MS = 800;

/** Follows the option a user chose; a key that is none of them changes nothing. */
export function chooseOption(state: State, key: string, time: number): Step {
  const { dialog } = state;
  if (!dialog) return stay(state);
  // It may have come up under the fingers of somebody who types.
  if (dialog.kind === "file-conflict" && time - dialog.since < READING_MS) return stay(state);
  const option = describeDialog(dialog).options.find((option) => option.key === key);
  return option ? option.run({ ...state, dialog: null }, time) : stay(state);
}
