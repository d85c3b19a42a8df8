import { tokenAt } from "../markdown/scan.ts";
import type { AnswerRule } from "./rule.ts";

const IMAGE_LINK = /(?<!!)\[[^[\]\n]*\]\([^()\n]*\.(?:png|jpe?g|gif|svg|webp)(?:\s+"[^"\n]*")?\)/gi;

/** A link to a picture where a picture was meant. */
export const imageNotEmbedded: AnswerRule = {
  id: "image-not-embedded",
  severity: "warning",
  title: "Image without its !",
  why: "A link is not an image: the checker does not count it and the hand-in page does not show it.",
  fix: "Puts the `!` before it.",
  mends: "safely",
  example: { bad: "[our loss](figures/loss.png)", good: "![our loss](figures/loss.png)" },
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

function isLink(kind: ReturnType<typeof tokenAt>): boolean {
  return kind !== "code" && kind !== "comment" && kind !== "image" && kind !== "html";
}
