import { figureName } from "../figures/figure-name.ts";
import type { ImageReference } from "../figures/image-references.ts";
import { knownFiles, plainPath } from "../figures/known-files.ts";
import { FIGURES, imageRule, nameFile, shownPath } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

const MOST_NAMES = 1000;

/** An image in another folder than the figures. */
export const imageOutsideFigures = imageRule(
  {
    id: "image-outside-figures",
    severity: "info",
    title: "Image outside the figures folder",
    why: "The course looks for images in `figures/` beside the report; others may not be handed in with it.",
    fix: "Copies the image into the figures folder and names it from there.",
    mends: "when asked",
    example: { bad: "![our costs](../docs/costs.png)", good: "![our costs](figures/costs.png)" },
  },
  (image, answer) => {
    const fix = copied(image, answer);
    return {
      message: `${shownPath(image.path)} is not in \`figures/\`, where the course looks for images.`,
      span: image.target,
      ...(fix ? { fix } : {}),
    };
  },
);

function copied(image: ImageReference, { text, files }: AnswerText): Fix | null {
  if (!files) return null;
  const known = knownFiles(files);
  const path = plainPath(image.path);
  const file = path.slice(path.lastIndexOf("/") + 1);
  for (let count = 1; count <= MOST_NAMES; count++) {
    const name = figureName(file, count);
    const target = `${FIGURES}${name}`;
    if (known.exact(target) || known.otherCase(target)) continue;
    return {
      ...nameFile(image, text, target),
      label: `copies it to ${shownPath(target)}`,
      copies: { path: known.exact(path) ?? path, name },
    };
  }
  return null;
}
