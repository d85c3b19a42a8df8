import type { Tree } from "./tree.ts";

/** The values of all entries with one of these keys, however deep, in the order in which they stand; lines are those of the keys. */
export function entriesNamed(trees: readonly Tree[], ...keys: readonly string[]): Tree[] {
  const found: Tree[] = [];
  const waiting = [...trees].reverse();
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    const inner = [...tree.items];
    for (const [key, value] of tree.entries) {
      if (keys.includes(key)) found.push(value);
      inner.push(value);
    }
    for (const one of inner.reverse()) waiting.push(one);
  }
  return found;
}

/** The maps that hold all of these keys, however deep, in the order in which they stand. */
export function mapsWith(trees: readonly Tree[], ...keys: readonly string[]): Tree[] {
  const found: Tree[] = [];
  const waiting = [...trees].reverse();
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    const { entries, items } = tree;
    if (keys.every((key) => entries.has(key))) found.push(tree);
    for (const one of [...items, ...entries.values()].reverse()) waiting.push(one);
  }
  return found;
}
