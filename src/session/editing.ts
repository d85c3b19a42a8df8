import { absorbInBuffer, bufferText, createBuffer } from "../model/buffer/buffer.ts";
import { diffEdits } from "../model/document/diff.ts";
import { escapeStructure, StructureError, setAnswer, trimBlankLines } from "../model/edits/set-answer.ts";
import { describeChanges } from "../model/report/changes.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { askAboutAnswer } from "./asking.ts";
import { beginSave } from "./begin-save.ts";
import { keyFor } from "./bindings.ts";
import { askedOfReport } from "./deciding.ts";
import { takeIntoEditor } from "./into-editor.ts";
import { branchOf, type Editing, type State } from "./state.ts";
import { notify, record, type Step, stay, withDocument } from "./step.ts";

/** Opens the selected question's answer for writing; a placeholder is not part of it. */
export function startEditing(state: State): Step {
  const index = state.view.questions.at;
  const question = state.reading.report.questions[index];
  if (!question) return stay(state);
  const base = unifyLineEnds(question.answerText);
  const editing: Editing = {
    index,
    number: question.number,
    branch: branchOf(state),
    buffer: createBuffer(base, base.length),
    base,
    theirs: null,
    outside: null,
    restoredFrom: null,
  };
  return stay({ ...state, editing });
}

/** Whether the answer being written differs from what the report holds. */
export function isDraftUnsaved({ buffer, base }: Editing): boolean {
  return trimBlankLines(bufferText(buffer)) !== base;
}

/** Writes the draft into the report and saves it; where that cannot be done as it is, asks. `leave` closes the editor afterwards. */
export function saveDraft(state: State, leave: boolean, time: number): Step {
  const { editing } = state;
  // What is being decided does not hold this answer: it is saved behind that.
  if (!editing || askedOfReport(state)) return stay(state);
  if (editing.theirs !== null) {
    const asked = askAboutAnswer(state, leave);
    if (asked) return stay(asked);
    const taken = takeIntoEditor(state, time);
    // Where the question is gone there is nothing to take in.
    if (taken !== state) return saveDraft(taken, leave, time);
  }
  if (!isDraftUnsaved(editing)) return saveUnchanged(state, leave);
  return writeDraft(state, editing, leave, time);
}

// The text may still be one that an earlier save could not bring to disk.
function saveUnchanged(state: State, leave: boolean): Step {
  const next = leave ? { ...state, editing: null } : state;
  const isSaving = state.file.phase === "saving";
  if (state.document.text !== state.file.disk && !isSaving) return beginSave(next);
  const told = isSaving ? "The answer is being saved." : "The answer is saved already.";
  return leave ? stay(next) : notify(stay(next), "info", told, "key");
}

function writeDraft(state: State, editing: Editing, leave: boolean, time: number): Step {
  const { report } = state.reading;
  const question = report.questions[editing.index];
  if (!question)
    return notify(
      stay(state),
      "bad",
      `This question is no longer in the report; copy your text, then press ${keyFor(state, "editor.leave")}.`,
    );
  const text = bufferText(editing.buffer);
  try {
    const document = state.document.apply(setAnswer(report, question, text));
    const written = withDocument(state, document);
    const changes = describeChanges(report, written.reading.report).map(({ text }) => `you: ${text}`);
    const base = trimBlankLines(text);
    const next = {
      ...record(written, time, changes),
      editing: leave ? null : { ...editing, branch: branchOf(state), base, theirs: null, restoredFrom: null },
    };
    return beginSave(next);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    const { line, content, what } = error;
    return stay({ ...state, dialog: { kind: "structure", line, content, what, leave } });
  }
}

/** Puts a backslash where a line would be taken for part of the report's structure, and saves. */
export function escapeLine(state: State, line: number, leave: boolean, time: number): Step {
  const { editing } = state;
  if (!editing) return stay(state);
  const lines = bufferText(editing.buffer).split("\n");
  lines[line - 1] = escapeStructure(lines[line - 1] ?? "");
  return saveDraft(withDraft(state, lines.join("\n")), leave, time);
}

function withDraft(state: State, text: string): State {
  const editing = state.editing!;
  const buffer = absorbInBuffer(editing.buffer, diffEdits(bufferText(editing.buffer), text));
  return { ...state, editing: { ...editing, buffer } };
}
