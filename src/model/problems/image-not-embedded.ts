import type { ImageReference } from "../figures/image-references.ts";
import { imageRule } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

/** A link to a picture where a picture was meant, or a picture whose path stands elsewhere. */
export const imageNotEmbedded = imageRule(
  {
    id: "image-not-embedded",
    severity: "warning",
    title: "Image without its !",
    why: "A link is not an image: the checker does not count it and the hand-in page does not show it.",
    fix: "Puts the `!` before it.",
    mends: "safely",
    example: { bad: "[our costs](figures/costs.png)", good: "![our costs](figures/costs.png)" },
  },
  (image, answer) =>
    image.form === "link"
      ? {
          message: "A link to an image is not counted as one, and only a link is on the hand-in page.",
          fix: embed(image),
        }
      : {
          message: "The checker counts an image only with its path behind it: `![words](figures/name.png)`.",
          fix: writePath(image, answer),
        },
);

function embed({ whole: { from } }: ImageReference): Fix {
  return { label: "puts the ! before it", edits: [{ from, to: from, insert: "!" }] };
}

function writePath({ words, whole, target }: ImageReference, { text }: AnswerText): Fix {
  const written = text.slice(target.from, target.to);
  const path = /[\s()]/.test(written) ? `<${written}>` : written;
  return { label: "writes the path behind it", edits: [{ ...whole, insert: `![${words}](${path})` }] };
}
