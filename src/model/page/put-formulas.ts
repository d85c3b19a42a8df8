import type { ElementContent, Root } from "hast";
import type { Formula } from "./find-formulas.ts";
import { splitAtStandIns } from "./stand-ins.ts";
import { typeset } from "./typeset.ts";
import { elementsOf, replaceIn, textOf } from "./walk.ts";

/** Formulas that one text has typeset: more than anybody writes. */
const MOST = 200;

/**
 * Puts formulas where they stand in a tree; in code, titles and the like they stay as they were written in `text`. A fence that says
 * `math` is a formula too.
 */
export function putFormulas(tree: Root, formulas: readonly Formula[], text: string): void {
  const written = (part: string, i: number) => {
    const formula = i % 2 === 1 ? formulas[Number(part)] : undefined;
    return formula ? text.slice(formula.from, formula.to) : part;
  };
  const asWritten = (value: string) => splitAtStandIns(value).map(written).join("");
  for (const { properties } of elementsOf(tree))
    for (const [name, value] of Object.entries(properties))
      if (typeof value === "string") properties[name] = asWritten(decodeStandIns(value));
  let left = MOST;
  replaceIn(tree, (node, parent) => {
    if (node.type === "element") {
      const tex = texOfFence(node);
      return tex === null || left-- <= 0 ? null : [typeset({ tex, display: true }, tex)];
    }
    if (node.type !== "text" || !node.value.includes("\ue000")) return null;
    if (parent.type === "element" && parent.tagName === "code")
      return [{ type: "text", value: asWritten(node.value) }];
    return splitAtStandIns(node.value).flatMap((part, i): ElementContent[] => {
      const formula = i % 2 === 1 ? formulas[Number(part)] : undefined;
      if (!formula || left-- <= 0)
        return written(part, i) === "" ? [] : [{ type: "text", value: written(part, i) }];
      return [typeset(formula, text.slice(formula.from, formula.to))];
    });
  });
}

/** In addresses they are percent-encoded. */
function decodeStandIns(value: string): string {
  return value.replace(/%EE%80%80(\d{1,9})%EE%80%81/gi, "\ue000$1\ue001");
}

function texOfFence(node: ElementContent): string | null {
  if (node.type !== "element" || node.tagName !== "pre") return null;
  const [code] = node.children;
  if (code?.type !== "element" || code.tagName !== "code") return null;
  const names = code.properties.className;
  return Array.isArray(names) && names.includes("language-math") ? textOf(code).trim() : null;
}
