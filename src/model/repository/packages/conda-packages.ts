import type { DeclaredPackage } from "../file-reading.ts";
import { type Tree, textsOf, under } from "../tree.ts";
import { keyedPackage, requirementOf } from "./requirement.ts";

// They are how packages come, not what a project needs of them.
const INSTALLERS = new Set(["python", "pip"]);

/** The packages of a conda environment and those it has pip install. */
export function condaPackages(path: string, root: Tree | undefined): DeclaredPackage[] {
  return condaDependencies(path, root).flatMap((item) => {
    const pip = textsOf(under(item, "pip")).flatMap(
      ({ text, line }) => requirementOf(text, "main", line) ?? [],
    );
    return [...textsOf(item).flatMap(({ text, line }) => ofConda(text, line)), ...pip];
  });
}

/** What a conda environment lists, packages and pip's part; nothing of any other YAML file. */
export function condaDependencies(path: string, root: Tree | undefined): readonly Tree[] {
  const isEnvironment = under(root, "channels") !== undefined || /(?:^|\/)[^/]*env[^/]*\.ya?ml$/.test(path);
  return isEnvironment ? (under(root, "dependencies")?.items ?? []) : [];
}

/** `conda-forge::pytorch=2.1=py310_0`, `numpy >=1.20`. */
function ofConda(text: string, line: number): DeclaredPackage[] {
  const [, name, version = ""] =
    /^(?:[\w./-]+::)?([A-Za-z0-9_][\w.-]*)\s*(?:\[[^\]]*\])?\s*([^#]*)/.exec(text.slice(0, 200)) ?? [];
  return name === undefined || INSTALLERS.has(name) ? [] : [keyedPackage(name, version.trim(), "main", line)];
}
