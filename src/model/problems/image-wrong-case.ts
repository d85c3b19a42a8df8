import { knownFiles } from "../figures/known-files.ts";
import { imageRule, nameFile, shownPath } from "./image-faults.ts";

/** An image named in other letters than its file. */
export const imageWrongCase = imageRule(
  {
    id: "image-wrong-case",
    severity: "warning",
    title: "Image named in another case",
    why: "Windows and macOS find it all the same; the hand-in page shows a broken image.",
    fix: "Writes the name as the file has it.",
    mends: "safely",
    example: { bad: "![our costs](figures/Costs.PNG)", good: "![our costs](figures/costs.png)" },
  },
  (image, { text, files = [] }) => {
    const file = knownFiles(files).otherCase(image.path)!;
    return {
      message: `The file is called ${shownPath(file)}: capitals matter on the hand-in page; write it so.`,
      span: image.target,
      fix: nameFile(image, text, file),
    };
  },
);
