import { bufferText, changeBuffer } from "../model/buffer/buffer.ts";
import { diffEdits } from "../model/document/diff.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { mergeAnswers } from "../model/merge/answers.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import type { State } from "./state.ts";

/** An answer being written takes in what was changed on disk, as far as both go together; where they do not, both texts are kept apart. */
export function takeIntoEditor(state: State, time: number): State {
  const { editing } = state;
  const question = editing && state.reading.report.questions[editing.index];
  if (!editing || !question) return state;
  const disk = unifyLineEnds(question.answerText);
  if (disk === editing.base) return { ...state, editing: { ...editing, theirs: null } };
  const written = trimBlankLines(bufferText(editing.buffer));
  const joined = mergeAnswers({ base: editing.base, mine: written, disk }, editing.number);
  if (joined.conflicts.length > 0) return { ...state, editing: { ...editing, theirs: disk } };
  const settled = { ...editing, base: disk, theirs: null };
  if (joined.text === written) return { ...state, editing: settled };
  const buffer = changeBuffer(editing.buffer, diffEdits(bufferText(editing.buffer), joined.text), time);
  return { ...state, editing: { ...settled, buffer } };
}
