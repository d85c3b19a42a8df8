import { answerInQuote } from "./answer-in-quote.ts";
import { answersInText } from "./answer-in-text.ts";
import { answerMarkerMissing } from "./answer-marker-missing.ts";
import { answerMarkerTwice } from "./answer-marker-twice.ts";
import { answerOnMarkerLine } from "./answer-on-marker-line.ts";
import { conflictMarker } from "./conflict-marker.ts";
import { itemMarkEmpty } from "./item-mark-empty.ts";
import { itemMarkOther } from "./item-mark-other.ts";
import { lineEndMixed } from "./line-end-mixed.ts";
import { placeholdersBesideAnswers } from "./placeholder-beside-answer.ts";
import type { Problem } from "./problem.ts";
import { questionHeadingChanged } from "./question-heading-changed.ts";
import { questionHeadingNote } from "./question-heading-note.ts";
import { questionMissing } from "./question-missing.ts";
import { questionTwice } from "./question-twice.ts";
import { type ParsedReport, runRules, type StructureRule } from "./rule.ts";

/** The rules about how a report is built. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  answerInQuote,
  answersInText,
  answerMarkerMissing,
  answerMarkerTwice,
  answerOnMarkerLine,
  conflictMarker,
  itemMarkEmpty,
  itemMarkOther,
  lineEndMixed,
  placeholdersBesideAnswers,
  questionHeadingChanged,
  questionHeadingNote,
  questionMissing,
  questionTwice,
];

/** What could not be placed while a report was read. */
export function structureProblems(report: ParsedReport): Problem[] {
  return runRules(STRUCTURE_RULES, report);
}
