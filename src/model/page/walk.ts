import type { Element, ElementContent, Nodes, Parents } from "hast";

/** How deep a tree of an answer may go: what lies deeper was written to make programs stumble. */
const DEEPEST = 100;

/** Whether a tree is so deep that going through it could overflow the stack; it is gone through without one. */
export function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}

/** All elements of a tree, in its order. */
export function elementsOf(tree: Nodes): Element[] {
  const own = tree.type === "element" ? [tree] : [];
  return "children" in tree ? [...own, ...tree.children.flatMap(elementsOf)] : own;
}

/** Puts, for each node below a tree, what `change` makes of it in its place, the innermost first; null leaves it. */
export function replaceIn(
  tree: Parents,
  change: (node: ElementContent, parent: Parents) => readonly ElementContent[] | null,
): void {
  tree.children = (tree.children as ElementContent[]).flatMap((node) => {
    if (node.type === "element") replaceIn(node, change);
    return change(node, tree) ?? [node];
  });
}

/** The words of a tree. */
export function textOf(tree: Nodes): string {
  if (tree.type === "text") return tree.value;
  return "children" in tree ? tree.children.map(textOf).join("") : "";
}

/** Characters that a tree takes as HTML, roughly. */
export function sizeOf(tree: Nodes): number {
  if (tree.type === "text") return tree.value.length;
  const own = tree.type === "element" ? tagSize(tree) : 0;
  return "children" in tree ? tree.children.reduce((sum, child) => sum + sizeOf(child), own) : own;
}

function tagSize({ tagName, properties }: Element): number {
  const values = Object.values(properties).map((value) => String(value).length + 10);
  return values.reduce((sum, length) => sum + length, 2 * tagName.length + 5);
}
