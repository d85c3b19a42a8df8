import type { ImageReference } from "../figures/image-references.ts";
import { targetOfPath } from "../figures/image-target.ts";
import { targetKind } from "../figures/known-files.ts";
import { nearestFigure } from "../figures/nearest-figure.ts";
import { imageRule, shownPath } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

/** An image at a place of one machine, or on the web. */
export const imageAbsolute = imageRule(
  {
    id: "image-absolute",
    severity: "warning",
    title: "Image from outside the repository",
    why: "A path from the root of one machine leads nowhere on another, and what is on the web is not handed in.",
    fix: "Names the file in the figures folder that is meant; else put the image there and name that.",
    mends: "when asked",
    example: { bad: "![our costs](/figures/costs.png)", good: "![our costs](figures/costs.png)" },
  },
  (image, answer) => {
    const isWeb = targetKind(image.path) === "web";
    const fix = named(image, answer);
    return {
      // What is on the web is there for now.
      ...(isWeb ? { severity: "info" as const } : {}),
      message: isWeb
        ? "This image is on the web and not handed in: save it in `figures/` and name it from there."
        : `${shownPath(image.path)} begins at the root of one machine: name it from the report's folder.`,
      span: image.target,
      ...(fix ? { fix } : {}),
    };
  },
);

function named({ path, target }: ImageReference, { files }: AnswerText): Fix | null {
  const name = fileName(path);
  const file = files ? nearestFigure(path, files) : null;
  // A name like it is not enough: what is on the web may be another image.
  if (file === null || fileName(file).normalize() !== name.normalize()) return null;
  return { label: `writes ${shownPath(file)}`, edits: [{ ...target, insert: targetOfPath(file) }] };
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
