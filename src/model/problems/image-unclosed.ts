import { imageRule, shownPath } from "./image-faults.ts";

/** An image whose closing parenthesis is missing. */
export const imageUnclosed = imageRule(
  {
    id: "image-unclosed",
    severity: "warning",
    title: "Image without its )",
    why: "Without the parenthesis it is text on the hand-in page, and the checker may not count it.",
    fix: "Puts the `)` behind it.",
    mends: "safely",
    example: { bad: "![our costs](figures/costs.png", good: "![our costs](figures/costs.png)" },
  },
  ({ path, whole }) => ({
    message: `The \`)\` behind ${shownPath(path)} is missing, so it is text and no image.`,
    fix: { label: "puts the ) behind it", edits: [{ from: whole.to, to: whole.to, insert: ")" }] },
  }),
);
