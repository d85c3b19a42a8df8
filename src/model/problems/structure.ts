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

/** What could not be placed while a report was read. */
export function structureProblems(report: ParsedReport): Problem[] {
  return [...runRules(STRUCTURE_RULES, report), ...findInAnswers(READ_RULES, report)];
}
