import type { Span } from "../document/edit.ts";
import { type ScannedLine, scanMarkdown, tokenAt } from "../markdown/scan.ts";
import { imageStarts } from "../official/python-text.ts";
import { LineCache } from "../text/line-cache.ts";
import { lineIndexAt } from "../text/lines.ts";
import { bracketsIn } from "./image-brackets.ts";
import { tagsIn } from "./image-tags.ts";
import { pathOfTarget } from "./image-target.ts";

/**
 * How a text names an image: `image` is `![a](b.png)`; `spaced` the same with bare blanks in the path, which is shown as text;
 * `unclosed` lacks its `)`; `link` lacks its `!`; `by-name` is `![a][b]` with `[b]: c.png` elsewhere; `tag` is `<img>`.
 */
export type ImageForm = "image" | "spaced" | "unclosed" | "link" | "by-name" | "tag";

/** Where it stands: in code (a code span, a fence, indented lines), in a comment or within a tag nobody sees an image. */
export type ImagePlace = "text" | "code" | "fence" | "indented" | "comment";

/** Something in a text that names an image, as its characters say. */
export interface WrittenImage {
  readonly form: ImageForm;
  /** All of it, from its `!`, `[` or `<` on. */
  readonly whole: Span;
  /** The path or address as it is written, without `<` and `>` around it. */
  readonly target: Span;
  /** The words that stand for the image. */
  readonly words: string;
}

/** The same, with where it leads and what becomes of it. */
export interface ImageReference extends WrittenImage {
  /** Where the target leads, seen from the report's folder: a path without escapes, or a web address. */
  readonly path: string;
  readonly place: ImagePlace;
  /** Whether the checker's pattern takes it for an image, wherever it stands. */
  readonly counts: boolean;
}

const known = new LineCache<readonly ImageReference[]>();

/** Everything in a text that names an image, in its order. `lines` is what `scanMarkdown` makes of the text, if that is at hand; line ends are LF. */
export function imagesIn(text: string, lines?: readonly ScannedLine[]): readonly ImageReference[] {
  if (!mayNameImages(text)) return [];
  return known.get(0, text) ?? known.keep(0, text, read(text, lines ?? scanMarkdown(text)));
}

/** Whether a text could name an image at all: a quick look that spares most texts from being scanned. */
export function mayNameImages(text: string): boolean {
  return text.includes("](") || text.includes("![") || /<img/i.test(text);
}

function read(text: string, lines: readonly ScannedLine[]): ImageReference[] {
  const counted = new Set(
    lines.flatMap(({ from, to }) => imageStarts(text.slice(from, to)).map((at) => from + at)),
  );
  const written = [...bracketsIn(text, lines), ...tagsIn(text)];
  return written
    .map(({ form, whole, target, words }) => ({
      form,
      whole,
      target,
      words,
      path: pathOfTarget(text.slice(target.from, target.to).trim()),
      place: placeOf(form, whole, lines),
      counts: counted.has(whole.from),
    }))
    .sort((a, b) => a.whole.from - b.whole.from);
}

function placeOf(form: ImageForm, whole: Span, lines: readonly ScannedLine[]): ImagePlace {
  const kind = tokenAt(lines, whole.from);
  if (kind === "comment" || (kind === "html" && form !== "tag")) return "comment";
  if (kind !== "code") return "text";
  const line = lines[lineIndexAt(lines, whole.from)]!;
  if (line.block !== "code") return "code";
  return line.fence ? "fence" : "indented";
}
