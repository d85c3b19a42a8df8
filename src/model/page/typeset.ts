import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeRaw from "rehype-raw";
import temml from "temml";
import { unified } from "unified";
import type { Formula } from "./find-formulas.ts";

const reader = unified().use(rehypeRaw);

/** A formula as MathML; one whose TeX has a mistake is shown as it was `written`. Never throws. */
export function typeset({ tex, display }: Pick<Formula, "tex" | "display">, written: string): Element {
  const markup = toMathml(tex, display);
  if (markup === null) return h("code", { className: ["tex"], title: "This TeX has a mistake" }, written);
  const root = reader.runSync({ type: "root", children: [{ type: "raw", value: markup }] } as Root);
  return h(display ? "span.formula" : "span", root.children as Element[]);
}

function toMathml(tex: string, displayMode: boolean): string | null {
  try {
    // Without trust, TeX can name no address and no style.
    return temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, annotate: true });
  } catch {
    return null;
  }
}
