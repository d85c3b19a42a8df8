import type { ImageReference } from "../figures/image-references.ts";
import { attributesOf } from "../figures/image-tags.ts";
import { remembered } from "../remembered.ts";
import { lineIndexAt } from "../text/lines.ts";
import { imageRule } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

/** Words and targets that mean in Markdown what they mean in a tag. */
const PLAIN_WORDS = /^[^[\]`\\<>\n]*$/;
const PLAIN_TARGET = /^[^\s()<>\\]+$/;
/** Tags that begin a stretch of HTML, in which no Markdown is read until a blank line. */
const BLOCK_TAG = /^[ \t>]*<\/?(?:p|div|center|table|tr|td|th|ul|ol|li|figure|details|summary|h[1-6])\b/i;

/** An image as an HTML tag. */
export const imageHtml = imageRule(
  {
    id: "image-html",
    severity: "warning",
    title: "Image as an HTML tag",
    why: "It is shown, but the checker counts only images in Markdown.",
    fix: "Writes it in Markdown; a width or a style is lost.",
    mends: "when asked",
    example: {
      bad: '<img src="figures/costs.png" alt="our costs" width="400">',
      good: "![our costs](figures/costs.png)",
    },
  },
  (image, answer) => {
    const fix = inMarkdown(image, answer);
    return {
      message: "The checker does not count `<img>`: write `![words](figures/name.png)` instead.",
      ...(fix ? { fix } : {}),
    };
  },
);

function inMarkdown({ words, whole, target }: ImageReference, answer: AnswerText): Fix | null {
  const { text } = answer;
  const path = text.slice(target.from, target.to);
  if (!PLAIN_WORDS.test(words) || !PLAIN_TARGET.test(path)) return null;
  if (inHtml(answer).has(lineIndexAt(answer.lines, whole.from))) return null;
  const lost = Object.keys(attributesOf(text.slice(whole.from + "<img".length, whole.to - 1)))
    .filter((name) => name !== "src" && name !== "alt")
    .map((name) => name.slice(0, 20));
  const without = lost.length > 0 ? `, without ${lost.slice(0, 3).join(", ")}` : "";
  return {
    label: `writes it in Markdown${without}`,
    edits: [{ ...whole, insert: `![${words}](${path})` }],
  };
}

/** The lines, by index, in which no Markdown is read: from a block's tag on to the next blank line. */
const inHtml = remembered((answer: AnswerText): ReadonlySet<number> => {
  const found = new Set<number>();
  let inside = false;
  for (const [i, { from, to, block }] of answer.lines.entries()) {
    inside = block !== "blank" && (inside || BLOCK_TAG.test(answer.text.slice(from, to)));
    if (inside) found.add(i);
  }
  return found;
});
