import { bufferText } from "../model/buffer/buffer.ts";
import type { Draft } from "../model/drafts/draft.ts";
import type { Report } from "../model/report/parse.ts";
import { chosenSoFar, settledText } from "./deciding.ts";
import { isDraftUnsaved } from "./editing.ts";
import { branchOf, type Editing, isUnsaved, type State } from "./state.ts";

/** A draft to be kept aside; `replaces` names the kept draft it was restored from. */
export interface Keeping {
  readonly draft: UnkeptDraft;
  readonly replaces: string | null;
}

/** A draft as the session knows it; its file and time are told when it is kept. */
export type UnkeptDraft = Omit<Draft, "file" | "time">;

/** Everything typed or chosen here that is not in the file: what a crash would take. At most one for an answer, and one for the report. */
export function draftsOf(state: State): Keeping[] {
  const { editing } = state;
  const keepings: Keeping[] = [];
  if (editing && isDraftUnsaved(editing))
    keepings.push({ draft: draftOfAnswer(state, editing), replaces: editing.restoredFrom });
  const report = draftOfReport(state);
  if (report) keepings.push({ draft: report, replaces: state.file.restoredFrom });
  return keepings;
}

/** The answer being written, as a draft. */
export function draftOfAnswer(state: State, editing: Editing): UnkeptDraft {
  const { deciding } = state;
  const text = deciding?.about === "answer" ? settledText(deciding) : bufferText(editing.buffer);
  const { base, branch } = editing;
  return { branch, question: placeOf(state, editing), base, text, left: false };
}

function draftOfReport(state: State): UnkeptDraft | null {
  const { deciding, document, file, putBack } = state;
  const decided = deciding && deciding.about !== "answer" ? draftOfDeciding(state) : null;
  if (decided) return decided;
  if (isUnsaved(state)) return ofReport(state, file.disk, document.text);
  // What an old copy overwrote is in no file either, until it is put back or left.
  return putBack?.kind === "stale" ? ofReport(state, putBack.base, putBack.wanted) : null;
}

/** What was decided so far, as a draft; null when nobody has chosen anything and all of it is on disk. */
export function draftOfDeciding(state: State): UnkeptDraft | null {
  const { deciding, editing } = state;
  if (!deciding) return null;
  if (deciding.about === "answer") return editing && draftOfAnswer(state, editing);
  const untouched = chosenSoFar(deciding).every((choice) => choice === null);
  if (deciding.about === "markers" && untouched) return null;
  // Of the text with the markers, too, some may be on no disk yet.
  const base = deciding.about === "markers" ? state.file.disk : deciding.base;
  return ofReport(state, base, settledText(deciding));
}

function ofReport(state: State, base: string, text: string): UnkeptDraft {
  return { branch: branchOf(state), question: null, base, text, left: false };
}

function placeOf({ reading }: State, { index, number }: Editing): { number: number | null; turn: number } {
  const before = reading.report.questions.slice(0, Math.max(0, index));
  return { number, turn: before.filter((question) => question.number === number).length };
}

/** Where the question of a draft stands among those of the report; -1 when it is gone, or the draft is of the whole report. */
export function questionOf({ question }: Draft, { questions }: Report): number {
  if (!question) return -1;
  const places = questions.flatMap(({ number }, i) => (number === question.number ? [i] : []));
  return places[question.turn] ?? -1;
}

/** What a draft is of, for people. */
export function describeDraft({ question }: Draft): string {
  if (!question) return "The whole report";
  return question.number === null ? "A question without a number" : `Question ${question.number}`;
}
