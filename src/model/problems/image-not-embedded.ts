import { tokenAt } from "../markdown/scan.ts";
import { findInAnswers } from "./find-in-answers.ts";
import type { AnswerRule, VerdictRule } from "./rule.ts";

const IMAGE_LINK = /(?<!!)\[[^[\]\n]*\]\([^()\n]*\.(?:png|jpe?g|gif|svg|webp)(?:\s+"[^"\n]*")?\)/gi;

/** A link to a picture where a picture was meant. */
export const imageNotEmbedded: AnswerRule = {
  id: "image-not-embedded",
  severity: "warning",
  title: "Image without its !",
  why: "A link is not an image: the checker does not count it and the hand-in page does not show it.",
  find: ({ text, lines }) =>
    [...text.matchAll(IMAGE_LINK)]
      .map((match) => ({ from: match.index, to: match.index + match[0].length }))
      .filter(({ from }) => isLink(tokenAt(lines, from)))
      .map((span) => ({
        message: "A link to an image is not counted as one, and only a link is on the hand-in page.",
        span,
        fix: { label: "puts the ! before it", edits: [{ from: span.from, to: span.from, insert: "!" }] },
      })),
};

/** The same in the answers of a report. */
export const imagesNotEmbedded: VerdictRule = {
  ...imageNotEmbedded,
  find: ({ report }) => findInAnswers(imageNotEmbedded, report),
};

function isLink(kind: ReturnType<typeof tokenAt>): boolean {
  return kind !== "code" && kind !== "comment" && kind !== "image" && kind !== "html";
}
