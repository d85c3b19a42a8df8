import { figureName } from "../figures/figure-name.ts";
import type { ImageReference } from "../figures/image-references.ts";
import { type KnownFiles, knownFiles, plainPath } from "../figures/known-files.ts";
import { FIGURES, imagesWith, nameFile, shownPath } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, Finding } from "./rule.ts";

const MOST_NAMES = 1000;

/** An image in another folder than the figures: one finding for each file an answer names, since one copy of it is enough. */
export const imageOutsideFigures: AnswerRule = {
  id: "image-outside-figures",
  severity: "info",
  title: "Image outside the figures folder",
  why: "The course looks for images in `figures/` beside the report; others may not be handed in with it.",
  fix: "Copies the image into the figures folder and names it from there.",
  mends: "when asked",
  example: { bad: "![our costs](../docs/costs.png)", good: "![our costs](figures/costs.png)" },
  find: (answer) => {
    const images = imagesWith("image-outside-figures", answer);
    if (images.length === 0) return [];
    const known = answer.files ? knownFiles(answer.files) : null;
    const freeName = known && freeNames(known);
    return [...byFile(images)].map(([path, alike]): Finding => {
      const fix = known && freeName && copied(path, alike, answer.text, known, freeName);
      const first = alike[0]!;
      return {
        message: `${shownPath(first.path)} is not in \`figures/\`, where the course looks for images.`,
        span: first.target,
        ...(fix ? { fix } : {}),
      };
    });
  },
};

function byFile(images: readonly ImageReference[]): Map<string, ImageReference[]> {
  const files = new Map<string, ImageReference[]>();
  for (const image of images) {
    const path = plainPath(image.path);
    const alike = files.get(path);
    if (alike) alike.push(image);
    else files.set(path, [image]);
  }
  return files;
}

function copied(
  path: string,
  images: readonly ImageReference[],
  text: string,
  known: KnownFiles,
  freeName: FreeName,
): Fix | null {
  const name = freeName(path.slice(path.lastIndexOf("/") + 1));
  if (name === null) return null;
  const target = `${FIGURES}${name}`;
  return {
    label: `copies it to ${shownPath(target)}`,
    edits: images.flatMap((image) => nameFile(image, text, target).edits),
    copies: { path: known.exact(path) ?? path, name },
  };
}

/** The name for a copy of a file that no figure has yet; null when too many have one like it. */
type FreeName = (file: string) => string | null;

// Many images of one name from many folders all look past the same figures, so that is done once.
function freeNames(known: KnownFiles): FreeName {
  const free = new Map<string, string | null>();
  const isFree = (name: string) => !known.exact(FIGURES + name) && !known.otherCase(FIGURES + name);
  return (file) => {
    const first = figureName(file);
    if (free.has(first)) return free.get(first)!;
    let name: string | null = null;
    for (let count = 1; name === null && count <= MOST_NAMES; count++)
      if (isFree(figureName(file, count))) name = figureName(file, count);
    free.set(first, name);
    return name;
  };
}
