import type { ElementContent, Root } from "hast";
import type { Formula } from "./find-formulas.ts";
import type { Room } from "./room.ts";
import type { StandIns } from "./stand-ins.ts";
import { typeset } from "./typeset.ts";
import { elementsOf, replaceIn, textOf } from "./walk.ts";

/** A text, its formulas, what stands for them in its tree, and how many more the page takes. */
export interface Lifted {
  readonly text: string;
  readonly formulas: readonly Formula[];
  readonly standIns: StandIns;
  readonly room: Room;
}

/**
 * Puts formulas where they stand in a tree; in code, titles and the like, and where there is no room, they stay as they were written. A
 * fence that says `math` is a formula too.
 */
export function putFormulas(tree: Root, { text, formulas, standIns, room }: Lifted): void {
  const written = (part: string, i: number) => {
    const formula = i % 2 === 1 ? formulas[Number(part)] : undefined;
    return formula ? text.slice(formula.from, formula.to) : part;
  };
  const asWritten = (value: string) => standIns.split(value).map(written).join("");
  for (const { properties } of elementsOf(tree))
    for (const [name, value] of Object.entries(properties))
      if (typeof value === "string") properties[name] = asWritten(value);
  replaceIn(tree, (node, parent) => {
    if (node.type === "element") {
      const tex = texOfFence(node);
      return tex === null || !room.takeFormula(tex) ? null : [typeset({ tex, display: true }, tex)];
    }
    if (node.type !== "text" || !node.value.includes("\ue000")) return null;
    if (parent.type === "element" && parent.tagName === "code")
      return [{ type: "text", value: asWritten(node.value) }];
    return standIns.split(node.value).flatMap((part, i): ElementContent[] => {
      const formula = i % 2 === 1 ? formulas[Number(part)] : undefined;
      if (!formula || !room.takeFormula(formula.tex))
        return written(part, i) === "" ? [] : [{ type: "text", value: written(part, i) }];
      return [typeset(formula, text.slice(formula.from, formula.to))];
    });
  });
}

function texOfFence(node: ElementContent): string | null {
  if (node.type !== "element" || node.tagName !== "pre") return null;
  const [code] = node.children;
  if (code?.type !== "element" || code.tagName !== "code") return null;
  const names = code.properties.className;
  return Array.isArray(names) && names.includes("language-math") ? textOf(code).trim() : null;
}
