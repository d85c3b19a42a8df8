import { answerInText } from "./answer-in-text.ts";
import { dashesKept } from "./dashes-kept.ts";
import { fenceUnclosed } from "./fence-unclosed.ts";
import { headingCutsAnswer } from "./heading-cuts-answer.ts";
import { imageMissingFile } from "./image-missing-file.ts";
import { imageNotEmbedded } from "./image-not-embedded.ts";
import { placeholderBesideAnswer } from "./placeholder-beside-answer.ts";
import type { Problem } from "./problem.ts";
import { type AnswerRule, type AnswerText, runRules } from "./rule.ts";

/** The rules about one answer. */
export const ANSWER_RULES: readonly AnswerRule[] = [
  headingCutsAnswer,
  answerInText,
  placeholderBesideAnswer,
  dashesKept,
  fenceUnclosed,
  imageNotEmbedded,
  imageMissingFile,
];

/** A problem of an answer that is being written; offsets into its text. */
export type Trouble = Omit<Problem, "question">;

/** What is wrong with an answer, in the order of its text. */
export function findTrouble(answer: AnswerText): Trouble[] {
  return runRules(ANSWER_RULES, answer).sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}
