import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeRaw from "rehype-raw";
import temml from "temml";
import { unified } from "unified";
import type { Formula } from "./find-formulas.ts";

const reader = unified().use(rehypeRaw);

/** Commands that define others: a few of them make a formula as large as one likes. */
const DEFINING = /\\(?:[egx]?def|let|futurelet|(?:new|renew|provide)command)(?![a-zA-Z@])/;
/** Commands that one formula is written with; each stands for a few others. */
const MOST_COMMANDS = 500;

/** Pixels: as much as a page is wide. */
const LARGEST = 700;
const PIXELS: Readonly<Record<string, number>> = { em: 16, ex: 8, pt: 1.33, px: 1, cm: 38, mm: 3.8, in: 96 };
const SIZE = /[":+-](\d[\d.]*(?:e[+-]?\d+)?)(em|ex|pt|px|cm|mm|in)\b/g;

/** A formula as MathML; one whose TeX has a mistake, defines commands or is larger than a page, is shown as it was `written`. Never throws. */
export function typeset({ tex, display }: Pick<Formula, "tex" | "display">, written: string): Element {
  if (DEFINING.test(tex)) return asWritten(written, "TeX that defines commands");
  const markup = toMathml(tex, display);
  if (markup === null) return asWritten(written, "This TeX has a mistake");
  if (isTooLarge(markup)) return asWritten(written, "This TeX is larger than a page");
  const root = reader.runSync({ type: "root", children: [{ type: "raw", value: markup }] } as Root);
  return h(display ? "span.formula" : "span", root.children as Element[]);
}

function asWritten(written: string, title: string): Element {
  return h("code", { className: ["tex"], title }, written);
}

/** Temml has a `maxSize`, but not for centimetres, nor for what is drawn to the left. */
function isTooLarge(markup: string): boolean {
  const tags = markup.replace(/>[^<]*</g, "><");
  return [...tags.matchAll(SIZE)].some(([, number, unit]) => Number(number) * PIXELS[unit!]! > LARGEST);
}

function toMathml(tex: string, displayMode: boolean): string | null {
  try {
    return temml.renderToString(tex, {
      displayMode,
      throwOnError: true,
      // Without trust, TeX can name no address and no style.
      trust: false,
      annotate: true,
      maxExpand: MOST_COMMANDS,
    });
  } catch {
    return null;
  }
}
