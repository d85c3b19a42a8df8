import { imageRule, shownPath } from "./image-faults.ts";

/** An image that is called like no PNG and no JPEG. */
export const imageExtension = imageRule(
  {
    id: "image-extension",
    severity: "info",
    title: "Image of another format",
    why: "The course takes `.png`, `.jpg` and `.jpeg` from the figures folder; others may be left behind.",
    fix: "Save the image as a PNG or a JPEG, and name it so.",
    mends: "by hand",
    example: { bad: "![our costs](figures/costs.svg)", good: "![our costs](figures/costs.png)" },
  },
  ({ path }) => ({
    message: `${shownPath(path)} is no \`.png\` or \`.jpg\`, and the course takes only these from \`figures/\`.`,
  }),
);
