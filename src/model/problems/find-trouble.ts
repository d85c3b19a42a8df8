import { answerInQuote } from "./answer-in-quote.ts";
import { answerInText } from "./answer-in-text.ts";
import { commentCounted } from "./comment-counted.ts";
import { dashesKept } from "./dashes-kept.ts";
import { dashesMakeHeading } from "./dashes-make-heading.ts";
import { fenceUnclosed } from "./fence-unclosed.ts";
import { headingCutsAnswer } from "./heading-cuts-answer.ts";
import { htmlDrops } from "./html-drops.ts";
import { imageAbsolute } from "./image-absolute.ts";
import { imageExtension } from "./image-extension.ts";
import { imageHidden } from "./image-hidden.ts";
import { imageHtml } from "./image-html.ts";
import { imageMissingFile } from "./image-missing-file.ts";
import { imageNotEmbedded } from "./image-not-embedded.ts";
import { imageNotInGit } from "./image-not-in-git.ts";
import { imageOutsideFigures } from "./image-outside-figures.ts";
import { imagePlaceholderPath } from "./image-placeholder-path.ts";
import { imageSpace } from "./image-space.ts";
import { imageUnclosed } from "./image-unclosed.ts";
import { imageWrongCase } from "./image-wrong-case.ts";
import { indentedIntoCode } from "./indented-into-code.ts";
import { noteLeft } from "./note-left.ts";
import { placeholderBesideAnswer } from "./placeholder-beside-answer.ts";
import { placeholderEdited } from "./placeholder-edited.ts";
import type { Problem } from "./problem.ts";
import { type AnswerRule, type AnswerText, runRules } from "./rule.ts";

/** The rules about one answer. */
export const ANSWER_RULES: readonly AnswerRule[] = [
  headingCutsAnswer,
  answerInQuote,
  answerInText,
  placeholderBesideAnswer,
  dashesKept,
  fenceUnclosed,
  imageAbsolute,
  imageExtension,
  imageHidden,
  imageHtml,
  imageMissingFile,
  imageNotEmbedded,
  imageNotInGit,
  imageOutsideFigures,
  imagePlaceholderPath,
  imageSpace,
  imageUnclosed,
  imageWrongCase,
  commentCounted,
  dashesMakeHeading,
  htmlDrops,
  indentedIntoCode,
  noteLeft,
  placeholderEdited,
];

/** A problem of an answer that is being written; offsets into its text. */
export type Trouble = Omit<Problem, "question">;

/** What is wrong with an answer, in the order of its text. */
export function findTrouble(answer: AnswerText): Trouble[] {
  return runRules(ANSWER_RULES, answer).sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}
