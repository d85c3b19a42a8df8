/** A value of a YAML, TOML, INI or JSON file and the line it stands in: of an entry the line of its key. */
export interface Tree {
  /** From 1. */
  readonly line: number;
  /** Undefined for a map or a list; null for nothing. */
  readonly value?: string | number | boolean | null;
  /** Empty for anything but a map. */
  readonly entries: ReadonlyMap<string, Tree>;
  /** Empty for anything but a list. */
  readonly items: readonly Tree[];
}

/** What stands under a path of keys; undefined where a key is not there. */
export function under(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  return keys.reduce<Tree | undefined>((at, key) => at?.entries.get(key), tree);
}

/** A scalar, or the scalars of a list, as texts: what YAML allows to write either way. */
export function textsOf(tree: Tree | undefined): { readonly text: string; readonly line: number }[] {
  if (!tree) return [];
  const scalars = tree.value === undefined ? tree.items : [tree];
  return scalars.flatMap(({ value, line }) => (value == null ? [] : [{ text: String(value), line }]));
}
