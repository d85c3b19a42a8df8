import { ofQuestion, type VerdictRule } from "./rule.ts";

const IMAGE_LINK = /(?<!!)\[[^[\]\r\n]*\]\([^()\r\n]*\.(?:png|jpe?g|gif|svg|webp)(?:\s+"[^"\r\n]*")?\)/gi;

/** A link to a picture where a picture was meant. */
export const imageNotEmbedded: VerdictRule = {
  id: "image-not-embedded",
  severity: "warning",
  title: "Image without its !",
  why: "A link is not an image: the checker does not count it and the hand-in page does not show it.",
  find: ({ report }) =>
    report.questions.flatMap(({ number, answer, answerText }) =>
      [...answerText.matchAll(IMAGE_LINK)].map((match) => {
        const from = answer.from + match.index;
        return {
          message: "This link to an image is not counted as one; put a `!` before the `[`.",
          span: { from, to: from + match[0].length },
          ...ofQuestion(number),
          fix: [{ from, to: from, insert: "!" }],
        };
      }),
    ),
};
