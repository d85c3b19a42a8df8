import type { Span } from "../document/edit.ts";
import { isImagePath } from "../figures/image-target.ts";
import { imageRule, shownPath } from "./image-faults.ts";
import type { Fix } from "./problem.ts";

/** Blanks in the path of an image. */
export const imageSpace = imageRule(
  {
    id: "image-space",
    severity: "warning",
    title: "Blank in the path of an image",
    why: "The checker counts it, but where a path has bare blanks the page shows its Markdown and no image.",
    fix: "Writes `%20` for each blank.",
    mends: "safely",
    example: { bad: "![our costs](figures/our costs.png)", good: "![our costs](figures/our%20costs.png)" },
  },
  ({ path, target }, { text }) => ({
    message: `Blanks end a path, so ${shownPath(path)} is shown as text: write \`%20\` for each of them.`,
    span: target,
    // Several words that end like no file are hardly one.
    ...(isImagePath(path) ? { fix: withEscapes(target, text.slice(target.from, target.to)) } : {}),
  }),
);

function withEscapes(at: Span, target: string): Fix {
  const insert = target.replace(/[\s<]/g, encodeURIComponent).replaceAll("(", "%28").replaceAll(")", "%29");
  return { label: "writes %20 for each blank", edits: [{ ...at, insert }] };
}
