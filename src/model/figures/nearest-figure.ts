import { diffChars } from "diff";
import { remembered } from "../remembered.ts";
import { isImagePath } from "./image-target.ts";
import { plainPath } from "./known-files.ts";

/** How many characters may be added and taken away between two names that are meant to be one. */
const MOST_EDITS = 3;
/** Names of fewer characters say too little for a guess. */
const SHORTEST = 5;
/** Longer ones are no names of files. */
const LONGEST = 255;

/** A path, and what its name is compared by, from the strictest to the loosest. */
interface Named {
  readonly path: string;
  readonly plain: string;
  readonly likes: readonly [file: string, lower: string, stem: string, letters: string];
  readonly digits: string;
}

// Each image that is missing is looked for in the same list.
const imagesAmong = remembered((files: readonly string[]) => files.filter(isImagePath).map(nameOf));

/**
 * The one image among these files that a path is likely meant to be: the same name in another folder, of another case or format,
 * written with other separators, or with a typing mistake; never one with another number. Null when there is none, or more than one.
 */
export function nearestFigure(path: string, files: readonly string[]): string | null {
  const images = imagesAmong(files);
  const wanted = nameOf(path.replaceAll("\\", "/"));
  if (wanted.plain === "" || wanted.likes[0].length > LONGEST) return null;
  for (const [i, like] of wanted.likes.entries()) {
    const alike = images.filter(({ likes }) => likes[i] === like && like !== "");
    if (alike.length > 0) return closest(wanted.plain, alike);
  }
  return mistyped(wanted, images);
}

function nameOf(path: string): Named {
  const plain = plainPath(path);
  const letters = lettersOf(plain);
  return {
    path,
    plain,
    likes: [fileOf(plain), fileOf(plain).toLowerCase(), stemOf(plain), letters],
    digits: digitsOf(letters),
  };
}

/** Of several of one name, the one with the most folders in common from the name on; then one among the figures. */
function closest(wanted: string, alike: readonly Named[]): string | null {
  const shared = ({ plain }: Named) => {
    const [here, there] = [plain.split("/").reverse(), wanted.split("/").reverse()];
    const differs = there.findIndex((part, i) => i > 0 && part !== here[i]);
    return differs < 0 ? there.length : differs;
  };
  const most = Math.max(...alike.map(shared));
  const best = alike.filter((image) => shared(image) === most);
  const figures = best.filter(({ plain }) => plain.startsWith("figures/"));
  const left = figures.length > 0 ? figures : best;
  return left.length === 1 ? left[0]!.path : null;
}

function mistyped(wanted: Named, images: readonly Named[]): string | null {
  if (wanted.likes[3].length < SHORTEST) return null;
  const close = images
    .map((image) => ({ path: image.path, edits: editsBetween(wanted, image) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .sort((a, b) => a.edits - b.edits);
  const [best, next] = close;
  return best && best.edits < (next?.edits ?? Number.POSITIVE_INFINITY) ? best.path : null;
}

// Two numbers are two images, however alike the rest is.
function editsBetween(a: Named, b: Named): number {
  const [from, to] = [a.likes[3], b.likes[3]];
  if (Math.abs(from.length - to.length) > MOST_EDITS || a.digits !== b.digits)
    return Number.POSITIVE_INFINITY;
  const changes = diffChars(from, to, { maxEditLength: MOST_EDITS });
  if (!changes) return Number.POSITIVE_INFINITY;
  return changes.reduce((edits, { added, removed, count }) => edits + (added || removed ? count : 0), 0);
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, " ").trim();
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stemOf(path: string): string {
  const file = fileOf(path).toLowerCase();
  return isImagePath(file) ? file.slice(0, file.lastIndexOf(".")) : file;
}

function lettersOf(path: string): string {
  return stemOf(path.normalize()).replace(/[\s_.-]+/g, "");
}
