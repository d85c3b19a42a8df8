import type { Edit, Span } from "../document/edit.ts";
import { type ImageReference, imagesIn, lineAt } from "../figures/image-references.ts";
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
  const { from, to } = lineAt(lines, whole.from);
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
function withoutFence({ whole }: ImageReference, { text, lines }: AnswerText): Fix | null {
  const at = lines.findIndex(({ to }) => to >= whole.from);
  const opening = lines.findLastIndex(({ block }, i) => i < at && block === "fence");
  const closing = lines.findIndex(({ block }, i) => i > at && block === "fence");
  if (opening < 0 || closing < 0) return null;
  const inside = { from: lines[opening]!.to, to: lines[closing]!.from };
  if (!holdsImagesAlone(inside, text, lines)) return null;
  const edits: Edit[] = [
    { ...openingLine(lines[opening]!, text), insert: "" },
    { ...closingLine(lines[closing]!, text), insert: "" },
  ];
  return { label: "takes the fence away", edits };
}

function holdsImagesAlone(inside: Span, text: string, lines: AnswerText["lines"]): boolean {
  let at = inside.from;
  for (const { whole } of imagesIn(text, lines)) {
    if (whole.from < inside.from || whole.to > inside.to) continue;
    if (text.slice(at, whole.from).trim() !== "") return false;
    at = whole.to;
  }
  return text.slice(at, inside.to).trim() === "";
}

// Between paragraphs its line stays, empty, so that they do not become one.
function openingLine({ from, to }: Span, text: string): Span {
  return from === 0 || text.slice(0, from).endsWith("\n\n") ? { from, to: to + 1 } : { from, to };
}

function closingLine({ from, to }: Span, text: string): Span {
  return to === text.length || text.startsWith("\n\n", to) ? { from: from - 1, to } : { from, to };
}
