import type { Edit, Span } from "../document/edit.ts";
import { type ImageReference, imagesIn } from "../figures/image-references.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import { remembered } from "../remembered.ts";
import { lineIndexAt } from "../text/lines.ts";
import { imageRule } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

const WHERE: Readonly<Record<ImageReference["place"], string>> = {
  text: "",
  code: "in backticks",
  fence: "in a code block",
  indented: "in a code block: four blanks before a line make one",
  comment: "in a comment",
};

/** An image where nobody sees it. */
export const imageHidden = imageRule(
  {
    id: "image-hidden",
    severity: "warning",
    title: "Image that is not shown",
    why: "In code or a comment it counts, but the hand-in page shows its Markdown or nothing.",
    fix: "Takes the backticks, the fence or the indent away; a comment is left to people.",
    mends: "when asked",
    example: { bad: "`![our costs](figures/costs.png)`", good: "![our costs](figures/costs.png)" },
  },
  (image, answer) => {
    const fix = inTheOpen(image, answer);
    return {
      message: `This image counts, but nobody sees it: it stands ${WHERE[image.place]}.`,
      ...(fix ? { fix } : {}),
    };
  },
);

function inTheOpen(image: ImageReference, answer: AnswerText): Fix | null {
  if (image.place === "code") return withoutTicks(image, answer.text);
  if (image.place === "fence") return withoutFence(image, answer);
  if (image.place === "indented") return withoutIndent(image, answer);
  return null;
}

function withoutIndent({ whole }: ImageReference, { text, lines }: AnswerText): Fix | null {
  const { from, to } = lines[lineIndexAt(lines, whole.from)]!;
  if (text.slice(from, to).trim() !== text.slice(whole.from, whole.to)) return null;
  return { label: "takes the blanks before it away", edits: [{ from, to: whole.from, insert: "" }] };
}

function withoutTicks({ whole }: ImageReference, text: string): Fix | null {
  const before = /`{1,9} ?$/.exec(text.slice(Math.max(0, whole.from - 10), whole.from))?.[0];
  const behind = /^ ?`{1,9}/.exec(text.slice(whole.to, whole.to + 10))?.[0];
  if (!before || !behind || before.trim() !== behind.trim()) return null;
  const edits = [
    { from: whole.from - before.length, to: whole.from, insert: "" },
    { from: whole.to, to: whole.to + behind.length, insert: "" },
  ];
  return { label: "takes the backticks away", edits };
}

/** Takes a fence away that holds nothing but images. */
function withoutFence({ whole }: ImageReference, answer: AnswerText): Fix | null {
  const fences = fencesOf(answer);
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fences[middle]!.closing.from < whole.from) low = middle + 1;
    else high = middle;
  }
  const fence = fences[low];
  if (!fence?.holdsImagesAlone || whole.from < fence.opening.to) return null;
  const edits: Edit[] = [
    { ...openingLine(fence.opening, answer.text), insert: "" },
    { ...closingLine(fence.closing, answer.text), insert: "" },
  ];
  return { label: "takes the fence away", edits };
}

/** A fence from its first line to its last; one without a last line is none here. */
interface ClosedFence {
  readonly opening: Span;
  readonly closing: Span;
  readonly holdsImagesAlone: boolean;
}

const fencesOf = remembered(({ text, lines }: AnswerText): readonly ClosedFence[] => {
  const images = imagesIn(text, lines);
  const found: ClosedFence[] = [];
  let opening: ScannedLine | null = null;
  let next = 0;
  for (const line of lines) {
    if (line.block !== "fence") continue;
    if (line.fence) opening = line;
    else if (opening) {
      while (next < images.length && images[next]!.whole.from < opening.to) next++;
      const first = next;
      while (next < images.length && images[next]!.whole.from < line.from) next++;
      const inside = { from: opening.to, to: line.from };
      const holdsImagesAlone = isNothingElse(inside, images.slice(first, next), text);
      found.push({ opening, closing: line, holdsImagesAlone });
      opening = null;
    }
  }
  return found;
});

function isNothingElse({ from, to }: Span, images: readonly ImageReference[], text: string): boolean {
  let at = from;
  for (const { whole } of images) {
    if (text.slice(at, whole.from).trim() !== "") return false;
    at = whole.to;
  }
  return text.slice(at, to).trim() === "";
}

// Between paragraphs its line stays, empty, so that they do not become one.
function openingLine({ from, to }: Span, text: string): Span {
  return from === 0 || text.slice(0, from).endsWith("\n\n") ? { from, to: to + 1 } : { from, to };
}

function closingLine({ from, to }: Span, text: string): Span {
  return to === text.length || text.startsWith("\n\n", to) ? { from: from - 1, to } : { from, to };
}
