import type { DeclaredPackage } from "../file-reading.ts";
import type { PythonCode } from "../python/python-code.ts";
import { type Tree, textsOf, under } from "../tree.ts";
import { requirementOf } from "./requirement.ts";

/** The packages a setup.cfg asks for. */
export function setupPackages(path: string, root: Tree): DeclaredPackage[] {
  if (!/(?:^|\/)setup\.cfg$/.test(path)) return [];
  const extras = [...(under(root, "options.extras_require")?.entries ?? [])];
  return [["main", under(root, "options", "install_requires")] as const, ...extras].flatMap(([group, tree]) =>
    textsOf(tree).flatMap(({ text, line }) => requirementOf(text, group, line) ?? []),
  );
}

/** The packages a setup.py asks for, where it lists them in its call of `setup`. */
export function setupScriptPackages(path: string, { calls }: PythonCode): DeclaredPackage[] {
  if (!/(?:^|\/)setup\.py$/.test(path)) return [];
  return calls
    .filter(({ name }) => /^(?:setuptools\.|distutils\.core\.)?setup$/.test(name))
    .flatMap(({ items, line }) =>
      (items?.get("install_requires") ?? []).flatMap((text) => requirementOf(text ?? "", "main", line) ?? []),
    );
}
