import { createBuffer, rewriteBuffer } from "../model/buffer/buffer.ts";
import { diffEdits, splitWords } from "../model/document/diff.ts";
import type { KeptDraft } from "../model/drafts/draft.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { mergeAnswers } from "../model/merge/answers.ts";
import { joinReports } from "../model/merge/merge-reports.ts";
import { unifyLineEnds } from "../model/text/lines.ts";
import { beginSave } from "./begin-save.ts";
import { keyFor } from "./bindings.ts";
import { isCovered } from "./covered.ts";
import { decideOn } from "./deciding.ts";
import { describeDraft, questionOf } from "./drafts.ts";
import { isDraftUnsaved } from "./editing.ts";
import { keepPlaces } from "./places.ts";
import { branchOf, type Editing, isUnsaved, type State } from "./state.ts";
import { also, notify, record, type Step, stay, withDocument } from "./step.ts";

/** Takes in the drafts found for this report and offers them; those whose text is in the report by now go. */
export function takeDrafts(state: State, found: readonly KeptDraft[], time: number): Step {
  const branch = branchOf(state);
  // A kill right at the start comes before anybody knows the branch.
  const belongs = (draft: KeptDraft) => draft.branch === null || draft.branch === branch;
  const saved = found.filter((draft) => belongs(draft) && isInReport(state, draft, letters));
  const waiting = found.filter((draft) => !saved.includes(draft) && !draft.left);
  // What stands there may be another word that begins alike: it is not offered, and not thrown away.
  const whole = saved.filter((draft) => isInReport(state, draft, words));
  const drop = whole.map(({ name }) => ({ type: "drop-draft", name }) as const);
  const drafts = waiting.filter(belongs);
  const elsewhere = waiting.length - drafts.length;
  const busy = isCovered({ ...state, drafts: null });
  // Who has just started the program waits for what it shows; later it comes up under the fingers of somebody who works.
  const since = state.activity.length === 0 ? null : time;
  const offer = drafts.length > 0 ? { drafts, at: 0, open: !busy, since } : null;
  const soughtBlindly = state.doings === null;
  const step = also(stay({ ...state, drafts: offer, soughtBlindly }), ...drop);
  if (offer && busy) return notify(step, "info", tellHere(state, drafts.length));
  return elsewhere > 0 ? notify(step, "info", tellElsewhere(elsewhere)) : step;
}

function tellHere(state: State, count: number): string {
  const when = state.editing ? " after this answer" : "";
  const key = keyFor(state, "app.drafts");
  return count === 1
    ? `1 draft waits here; ${key} shows it${when}.`
    : `${count} drafts wait here; ${key} shows them${when}.`;
}

function tellElsewhere(count: number): string {
  return count === 1
    ? "1 draft waits on another branch; report-tui drafts lists it."
    : `${count} drafts wait on other branches; report-tui drafts lists them.`;
}

type Split = (text: string) => readonly string[];

const letters: Split = (text) => text.split("");
const words: Split = (text) => splitWords(text).map((word) => word.text);

/** Whether the report holds a draft: as it is, or with more written into it, between its letters or between its words. */
function isInReport({ document, reading }: State, draft: KeptDraft, split: Split): boolean {
  if (!draft.question) return draft.text === document.text;
  const question = reading.report.questions[questionOf(draft, reading.report)];
  if (!question) return false;
  const [present, written] = [unifyLineEnds(question.answerText), trimBlankLines(draft.text)];
  // The app may have been killed right behind a save: the draft is some letters behind it then, and has nothing of its own.
  const [base, mine, now] = [split(draft.base), split(written), split(present)];
  return present === written || (isGrownFrom(mine, base) && isGrownFrom(now, mine));
}

/** Whether a text is another one with something written into it at one place. */
function isGrownFrom(text: readonly string[], from: readonly string[]): boolean {
  let [start, end] = [0, 0];
  while (start < from.length && text[start] === from[start]) start++;
  while (end < from.length - start && text.at(-1 - end) === from.at(-1 - end)) end++;
  return start + end === from.length && text.length >= from.length;
}

/** The draft on the screen; null when none is. */
export function shownDraft({ drafts }: State): KeptDraft | null {
  return drafts?.drafts[drafts.at] ?? null;
}

/** What the report holds now where a draft would go. */
export function presentText({ document, reading }: State, draft: KeptDraft): string | null {
  if (!draft.question) return document.text;
  const question = reading.report.questions[questionOf(draft, reading.report)];
  return question ? unifyLineEnds(question.answerText) : null;
}

/** Goes on with a draft: an answer in the editor, unsaved; the whole report brought together with what it holds by now. */
export function restoreDraft(state: State, time: number): Step {
  const draft = shownDraft(state);
  if (!draft) return stay(state);
  const without = withoutDraft(state, draft);
  return draft.question ? restoreAnswer(state, without, draft, time) : restoreReport(without, draft, time);
}

function withoutDraft(state: State, draft: KeptDraft): State {
  const drafts = state.drafts?.drafts.filter((other) => other !== draft) ?? [];
  return { ...state, drafts: drafts.length > 0 ? { drafts, at: 0, open: false, since: null } : null };
}

function restoreAnswer(before: State, state: State, draft: KeptDraft, time: number): Step {
  const index = questionOf(draft, state.reading.report);
  const present = presentText(state, draft);
  if (present === null)
    return notify(
      stay(before),
      "bad",
      `${describeDraft(draft)} is no longer in the report; the draft stays.`,
    );
  const written = trimBlankLines(draft.text);
  const joined = mergeAnswers(
    { base: draft.base, mine: written, disk: present },
    draft.question?.number ?? null,
  );
  const clash = joined.conflicts.length > 0;
  const text = clash ? written : joined.text;
  const buffer = rewriteBuffer(createBuffer(present, present.length), diffEdits(present, text), time);
  const editing: Editing = {
    index,
    number: draft.question?.number ?? null,
    branch: draft.branch ?? branchOf(state),
    buffer,
    base: clash ? draft.base : present,
    theirs: clash ? present : null,
    outside: null,
    restoredFrom: draft.name,
  };
  const questions = { ...state.view.questions, at: index };
  const next = { ...state, editing, view: { ...state.view, screen: "questions" as const, questions } };
  if (!isDraftUnsaved(editing)) return also(stay(next), { type: "drop-draft", name: draft.name });
  return notify(stay(next), "good", "Your draft is back, and not saved yet.");
}

function restoreReport(state: State, draft: KeptDraft, time: number): Step {
  const { text: disk } = state.document;
  const joined = joinReports(draft.base, draft.text, disk);
  const document = state.document.apply(diffEdits(disk, joined.text));
  const file = { ...state.file, restoredFrom: draft.name };
  const next = record(keepPlaces(state, withDocument({ ...state, file }, document)), time, [
    "you: restored what was not saved",
  ]);
  if (joined.conflicts.length > 0) {
    // What could not be saved here is on no disk, whatever it clashes with.
    const late = isUnsaved(state);
    const clash = { about: "report", base: draft.base, mine: draft.text, disk, joined, since: null } as const;
    return stay({ ...next, deciding: decideOn({ ...clash, late }) });
  }
  return isUnsaved(next) ? beginSave(next) : also(stay(next), { type: "drop-draft", name: draft.name });
}

/** Throws a draft away; nothing else of it is left. */
export function discardDraft(state: State, draft: KeptDraft): Step {
  const { drafts } = withoutDraft(state, draft);
  return also(stay({ ...state, drafts: drafts && { ...drafts, open: true } }), {
    type: "drop-draft",
    name: draft.name,
  });
}
