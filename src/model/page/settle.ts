import type { Element, Properties, Root } from "hast";
import { h } from "hastscript";
import { elementsOf, replaceIn, textOf } from "./walk.ts";

/** Fits what was laid out into its place: headings below the one above, links that stay or lead away safely, boxes with a name, rooms that scroll. */
export function settle(tree: Root, prefix: string, below: number): void {
  const elements = elementsOf(tree);
  lowerHeadings(elements, below);
  const ids = new Set(elements.flatMap(({ properties }) => properties.id ?? []));
  for (const { tagName, properties } of elements) {
    if (tagName === "a") settleLink(properties, prefix, ids);
    if (tagName === "input") properties.ariaLabel = properties.checked ? "done" : "open";
    // Who has no mouse scrolls what has the focus.
    if (tagName === "pre") properties.tabIndex = 0;
  }
  replaceIn(tree, (node) => {
    if (node.type !== "element") return null;
    if (node.tagName === "table")
      return [h("div.table", { role: "region", ariaLabel: "Table", tabIndex: 0 }, [node])];
    return node.tagName === "a" && node.properties.href === undefined ? plainLink(node) : null;
  });
}

const HEADING = /^h([1-6])$/;

/** The highest level of a text becomes the one below `below`, the next the one below that: no level is left out. */
function lowerHeadings(elements: readonly Element[], below: number): void {
  const levels = [...new Set(elements.flatMap(({ tagName }) => HEADING.exec(tagName)?.[1] ?? []))].sort();
  for (const element of elements) {
    const level = HEADING.exec(element.tagName)?.[1];
    if (level) element.tagName = `h${Math.min(6, below + 1 + levels.indexOf(level))}`;
  }
}

function settleLink(properties: Properties, prefix: string, ids: ReadonlySet<unknown>): void {
  const href = String(properties.href ?? "");
  const here = `${prefix}${href.slice(1)}`;
  if (href.startsWith("#")) properties.href = ids.has(here) ? `#${here}` : questionLink(href);
  else if (/^(?:https?|mailto):/i.test(href)) properties.rel = ["noopener", "noreferrer"];
  else {
    // The page may lie anywhere, so a path leads nowhere.
    delete properties.href;
    properties.dataPath = href;
  }
}

/** A link to a question as GitHub names it: `#question-7`. */
function questionLink(href: string): string {
  const number = /^#question-(\d{1,3})(?:-|$)/.exec(href)?.[1];
  return number ? `#q${number}` : href;
}

function plainLink({ properties: { dataPath, id }, children }: Element): Element[] {
  const path = String(dataPath ?? "");
  const words = children.map(textOf).join("");
  const target = path === "" || path === words ? [] : [" ", h("span.path", `(${path})`)];
  return [h("span", { id: id ?? null }, [...children, ...target])];
}
