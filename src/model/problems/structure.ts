import { remembered } from "../remembered.ts";
import type { EditionId } from "../report/edition.ts";
import type { ParsedReport } from "../report/parse.ts";
import { answerInPrompt } from "./answer-in-prompt.ts";
import { answerInQuote } from "./answer-in-quote.ts";
import { answerInText, answerOutsideAnswers } from "./answer-in-text.ts";
import { answerMarkerMissing } from "./answer-marker-missing.ts";
import { answerMarkerSpelled } from "./answer-marker-spelled.ts";
import { answerMarkerTwice } from "./answer-marker-twice.ts";
import { answerOnMarkerLine } from "./answer-on-marker-line.ts";
import { answerTouchesMarker } from "./answer-touches-marker.ts";
import { conflictMarker } from "./conflict-marker.ts";
import { findInAnswers } from "./find-in-answers.ts";
import { itemMarkEmpty } from "./item-mark-empty.ts";
import { itemMarkOther } from "./item-mark-other.ts";
import { itemNoTask } from "./item-no-task.ts";
import { itemTwice } from "./item-twice.ts";
import { lineEndMixed } from "./line-end-mixed.ts";
import { placeholderEditedAlone } from "./placeholder-edited.ts";
import type { Problem } from "./problem.ts";
import { questionHeadingChanged } from "./question-heading-changed.ts";
import { questionHeadingNote } from "./question-heading-note.ts";
import { questionTwice } from "./question-twice.ts";
import { type AnswerRule, runRules, type StructureRule } from "./rule.ts";
import { sectionMissing } from "./section-missing.ts";
import { templateNoise } from "./template-noise.ts";

/** The rules about how a report is built. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  answerInPrompt,
  answerOutsideAnswers,
  answerMarkerMissing,
  answerMarkerSpelled,
  answerMarkerTwice,
  answerOnMarkerLine,
  answerTouchesMarker,
  conflictMarker,
  itemMarkEmpty,
  itemMarkOther,
  itemNoTask,
  itemTwice,
  lineEndMixed,
  questionHeadingChanged,
  questionHeadingNote,
  questionTwice,
  sectionMissing,
  placeholderEditedAlone,
  templateNoise,
];

/** The rules about answers that say how the report was read. */
export const READ_RULES: readonly AnswerRule[] = [answerInQuote, answerInText];

/** Those that look at nothing but the checklist and what stands around its items. */
const ON_CHECKLIST: readonly StructureRule[] = [itemMarkEmpty, itemMarkOther, itemNoTask, itemTwice];

/** Those that look at nothing but the questions, from the first one's heading to the end of the text. */
const ON_QUESTIONS: readonly StructureRule[] = [
  answerInPrompt,
  answerMarkerMissing,
  answerMarkerSpelled,
  answerMarkerTwice,
  answerOnMarkerLine,
  answerTouchesMarker,
  questionHeadingNote,
  questionTwice,
  placeholderEditedAlone,
  templateNoise,
];

/** What could not be placed while a report was read. */
export function structureProblems(report: ParsedReport): Problem[] {
  return [...STRUCTURE_RULES.flatMap((rule) => ask(rule, report)), ...findInAnswers(READ_RULES, report)];
}

// Ticking changes no question, and an answer no item: then what was found holds.
function ask(rule: StructureRule, report: ParsedReport): readonly Problem[] {
  if (ON_CHECKLIST.includes(rule)) return askOnce(rule, report.checklist, report);
  return ON_QUESTIONS.includes(rule) ? askOnce(rule, report.questions, report) : runRules([rule], report);
}

interface Found {
  readonly edition: EditionId;
  readonly checked: boolean;
  readonly problems: readonly Problem[];
}

const foundBy = remembered((_: StructureRule) => new WeakMap<object, Found>());

/** What a rule finds in a part of a report, which is the same value as long as it is the same text at the same place. */
function askOnce(rule: StructureRule, part: object, report: ParsedReport): readonly Problem[] {
  const edition = report.edition.id;
  const checked = report.checker !== null;
  const found = foundBy(rule);
  const before = found.get(part);
  if (before?.edition === edition && before.checked === checked) return before.problems;
  const problems = runRules([rule], report);
  found.set(part, { edition, checked, problems });
  return problems;
}
