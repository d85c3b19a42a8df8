import type { DeclaredPackage } from "../file-reading.ts";
import { type Tree, textsOf, under } from "../tree.ts";
import { keyedPackage, requirementOf } from "./requirement.ts";

/** The packages a pyproject.toml or a Pipfile asks for, in the tables of the standard, of Poetry, PDM, uv, Hatch, Pixi; not those of its build. */
export function tomlPackages(path: string, root: Tree): DeclaredPackage[] {
  if (/(?:^|\/)Pipfile$/.test(path))
    return [...keyed(under(root, "packages"), "main"), ...keyed(under(root, "dev-packages"), "dev")];
  if (!/(?:^|\/)(?:pyproject|pixi)\.toml$/.test(path)) return [];
  const tool = under(root, "tool");
  return [
    ...listed(under(root, "project", "dependencies"), "main"),
    ...groups(under(root, "project", "optional-dependencies"), listed),
    ...groups(under(root, "dependency-groups"), listed),
    ...keyed(under(tool, "poetry", "dependencies"), "main"),
    ...keyed(under(tool, "poetry", "dev-dependencies"), "dev"),
    ...groups(under(tool, "poetry", "group"), (tree, group) => keyed(under(tree, "dependencies"), group)),
    ...listed(under(tool, "uv", "dev-dependencies"), "dev"),
    ...groups(under(tool, "pdm", "dev-dependencies"), listed),
    ...groups(under(tool, "hatch", "envs"), (tree, group) => listed(under(tree, "dependencies"), group)),
    ...[root, under(tool, "pixi")].flatMap((pixi) => keyed(under(pixi, "dependencies"), "main")),
    ...[root, under(tool, "pixi")].flatMap((pixi) => keyed(under(pixi, "pypi-dependencies"), "main")),
  ];
}

function listed(tree: Tree | undefined, group: string): DeclaredPackage[] {
  return textsOf(tree).flatMap(({ text, line }) => requirementOf(text, group, line) ?? []);
}

function keyed(tree: Tree | undefined, group: string): DeclaredPackage[] {
  return [...(tree?.entries ?? [])]
    .filter(([name]) => name !== "python")
    .map(([name, value]) => {
      const { text = "" } = textsOf(value.entries.size > 0 ? under(value, "version") : value)[0] ?? {};
      return keyedPackage(name, text, group, value.line);
    });
}

function groups(
  tree: Tree | undefined,
  read: (tree: Tree, group: string) => DeclaredPackage[],
): DeclaredPackage[] {
  return [...(tree?.entries ?? [])].flatMap(([group, one]) => read(one, group));
}
