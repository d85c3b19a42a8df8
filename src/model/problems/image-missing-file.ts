import { nearestFigure } from "../figures/nearest-figure.ts";
import { imageRule, nameFile, shownPath } from "./image-faults.ts";

/** Each is compared with the name of every image there is; whoever misses more has moved the folder. */
const MOST_GUESSES = 20;

/** An image whose file is not there. */
export const imageMissingFile = imageRule(
  {
    id: "image-missing-file",
    severity: "warning",
    title: "Image without its file",
    why: "It counts, but the hand-in page shows a broken image.",
    fix: "Names the file that is likely meant, where there is one; else put the image there.",
    mends: "when asked",
    example: { bad: "![our costs](figures/csots.png)", good: "![our costs](figures/costs.png)" },
  },
  (image, { text, files = [] }, index) => {
    const nearest = index < MOST_GUESSES ? nearestFigure(image.path, files) : null;
    const what = `There is no file ${shownPath(image.path)}`;
    return {
      message:
        nearest === null
          ? `${what}, so the hand-in page shows a broken image.`
          : `${what}; ${shownPath(nearest)} may be meant.`,
      span: image.target,
      ...(nearest === null ? {} : { fix: nameFile(image, text, nearest) }),
    };
  },
);
