import { imageRule, shownPath } from "./image-faults.ts";

/** The path of an example, where that of an image belongs. */
export const imagePlaceholderPath = imageRule(
  {
    id: "image-placeholder-path",
    severity: "warning",
    title: "Path of the example left",
    why: "It counts as an image, but there is none on the hand-in page.",
    fix: "Write the name of the image there; only the team knows which one.",
    mends: "by hand",
    example: {
      bad: "![our costs](figures/<name>.<png>)",
      good: "![our costs](figures/costs.png)",
    },
  },
  ({ path }) => ({
    message:
      path === ""
        ? "This image has no path: write the name of its file between the parentheses."
        : `${shownPath(path)} is the path of an example: write the name of your image there.`,
  }),
);
