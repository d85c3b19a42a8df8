import { type ImageReference, imagesIn, mayNameImages } from "../figures/image-references.ts";
import { targetOfPath } from "../figures/image-target.ts";
import { type KnownFiles, knownFiles, plainPath, targetKind } from "../figures/known-files.ts";
import { remembered } from "../remembered.ts";
import { printable } from "../text/printable.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

/** What can be wrong with an image, by the rule that tells it. */
export type ImageFault =
  | "image-placeholder-path"
  | "image-hidden"
  | "image-html"
  | "image-unclosed"
  | "image-not-embedded"
  | "image-space"
  | "image-absolute"
  | "image-missing-file"
  | "image-wrong-case"
  | "image-not-in-git"
  | "image-outside-figures"
  | "image-extension";

/** A rule about images: of all that is wrong with one image it tells what is gravest, so that no image has two complaints. */
export function imageRule(
  rule: Omit<AnswerRule, "find" | "id"> & { readonly id: ImageFault },
  find: (
    image: ImageReference,
    answer: AnswerText,
    index: number,
  ) => Omit<Finding, "span"> & Partial<Pick<Finding, "span">>,
): AnswerRule {
  return {
    ...rule,
    find: (answer) =>
      imagesWith(rule.id, answer).map((image, i) => {
        const { message, span = image.whole, severity, fix } = find(image, answer, i);
        return { message, span, severity, fix };
      }),
  };
}

/** The images of an answer of which this is the gravest that is wrong, in its order. */
export function imagesWith(fault: ImageFault, answer: AnswerText): readonly ImageReference[] {
  return faultyImages(answer).get(fault) ?? [];
}

/** A path for a sentence: none is too long, nor obeyed by a terminal. */
export function shownPath(path: string): string {
  const shown = printable(path.length > 60 ? `…${path.slice(-59)}` : path);
  return `\`${shown.replaceAll("`", "'")}\``;
}

/** Puts another file's path in the place of an image's, with what its address asks for behind the path. */
export function nameFile({ target }: ImageReference, text: string, path: string): Fix {
  const written = text.slice(target.from, target.to);
  const before = path.startsWith("../") ? "" : /^(?:\.\/)*/.exec(written)![0];
  const behind = /[?#].*$/su.exec(written)?.[0] ?? "";
  const insert = `${before}${targetOfPath(path)}${behind}`;
  return { label: `writes ${shownPath(path)}`, edits: [{ ...target, insert }] };
}

/** The figures folder as a report names it. */
export const FIGURES = "figures/";

const WAY_ROUND = /^(?:\.\.\/)+(?:[^/]+\/)+?(figures\/.+)$/s;

type Faulty = ReadonlyMap<ImageFault, readonly ImageReference[]>;

const faultyImages = remembered((answer: AnswerText): Faulty => {
  if (!mayNameImages(answer.text)) return new Map();
  const images = imagesIn(answer.text, answer.lines);
  const around: Around = {
    checked: answer.checked,
    files: answer.files ? knownFiles(answer.files) : null,
    tracked: answer.tracked ? knownFiles(answer.tracked) : null,
    embedded: pathsOf(images.filter(({ form, place }) => place === "text" && form !== "link")),
    tagged: pathsOf(images.filter(({ form, place }) => place === "text" && form === "tag")),
    hidden: pathsOf(images.filter(({ place, counts }) => place !== "text" && counts)),
  };
  const found = new Map<ImageFault, ImageReference[]>();
  for (const image of images) {
    const fault = faultOf(image, around);
    if (!fault) continue;
    const others = found.get(fault);
    if (others) others.push(image);
    else found.set(fault, [image]);
  }
  return found;
});

interface Around {
  readonly checked: boolean;
  readonly files: KnownFiles | null;
  readonly tracked: KnownFiles | null;
  /** What the answer shows, what of it in tags, and what it counts without showing it; by paths in plain form. */
  readonly embedded: ReadonlySet<string>;
  readonly tagged: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

function pathsOf(images: readonly ImageReference[]): Set<string> {
  return new Set(images.map(({ path }) => plainPath(path)));
}

/** The gravest of all that is wrong with an image. */
function faultOf(image: ImageReference, around: Around): ImageFault | null {
  const { form, place, path, counts } = image;
  // A tag that has a size, and a comment that is counted: together they are one image, shown and counted.
  const isPair = around.tagged.has(plainPath(path)) && around.hidden.has(plainPath(path));
  if (place !== "text") return counts && around.checked && !isPair ? "image-hidden" : null;
  if (isStandIn(path) && !around.files?.exact(path)) return "image-placeholder-path";
  if (form === "unclosed") return "image-unclosed";
  if (form === "spaced") return "image-space";
  if (form === "link") return isPointer(path, around) ? null : "image-not-embedded";
  if (form === "by-name" && !counts && around.checked) return "image-not-embedded";
  if (form === "tag" && !isPair && around.checked) return "image-html";
  return fileFault(ownPath(path, around), around);
}

// `../reports/figures/a.png` leads out of the report's folder and back into it; git knows that file by its short name alone.
function ownPath(path: string, { files, tracked }: Around): string {
  const own = WAY_ROUND.exec(plainPath(path))?.[1];
  if (!own || !files?.exact(path) || tracked?.exact(path)) return path;
  return files.exact(own) ? own : path;
}

/** Whether a link may well be meant as one: to an image that is shown here too, or to a place on the web. */
function isPointer(path: string, { embedded }: Around): boolean {
  return targetKind(path) === "web" || embedded.has(plainPath(path));
}

function fileFault(path: string, { files, tracked }: Around): ImageFault | null {
  const kind = targetKind(path);
  if (kind === "data") return null;
  if (kind !== "relative") return "image-absolute";
  if (files && !files.exact(path)) return files.otherCase(path) ? "image-wrong-case" : "image-missing-file";
  if (files && tracked && !tracked.exact(path)) return "image-not-in-git";
  if (!/^(?:reports\/)?figures\//.test(plainPath(path))) return "image-outside-figures";
  return /\.(?:png|jpe?g)$/i.test(path) ? null : "image-extension";
}

/** Whether a path is what stands in an example, and nobody put theirs in its place. */
function isStandIn(path: string): boolean {
  if (path === "" || /[<>]/.test(path) || /^(?:\.{2,3}|…|#)$/.test(path)) return true;
  return /(?:^|\/)path\/to\/|(?:^|\/)(?:your|my)[ _-]?(?:image|figure|file|screenshot)\b/i.test(path);
}
