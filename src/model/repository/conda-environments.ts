import { type In, readFiles } from "./look-up.ts";
import { condaDependencies } from "./packages/conda-packages.ts";
import type { Repository } from "./repository.ts";
import { type Tree, textsOf, under } from "./tree.ts";

/** What a conda environment is, besides the packages it names: often it has pip read them all from another file. */
export interface CondaEnvironment {
  /** Null where it has none. */
  readonly name: string | null;
  /** The version of Python as asked for, an exact one without `=`; null where it is left open. */
  readonly python: string | null;
  /** The files that pip reads packages from, from the root of the repository. */
  readonly requirements: readonly string[];
  /** Where its first package stands. */
  readonly line: number;
}

/** The files that describe a conda environment with something in it. */
export function condaEnvironmentsOf(repository: Repository): In<CondaEnvironment>[] {
  return readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) => {
    const environment = environmentIn(path, trees[0]);
    return environment ? [{ ...environment, path }] : [];
  });
}

function environmentIn(path: string, root: Tree | undefined): CondaEnvironment | null {
  const items = condaDependencies(path, root);
  if (!items[0]) return null;
  const name = under(root, "name")?.value;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return {
    name: name == null ? null : String(name),
    python: items.flatMap(textsOf).flatMap(({ text }) => pythonAsked(text.slice(0, 200)) ?? [])[0] ?? null,
    requirements: items
      .flatMap((item) => textsOf(under(item, "pip")))
      .flatMap(({ text }) => /^\s*(?:-r|--requirement)[ =]\s*(?:\.\/)?(\S{1,200})/.exec(text)?.[1] ?? [])
      .map((file) => `${folder}${file}`),
    line: items[0].line,
  };
}

/** Of `python=3.10=h1_0` the version; null of any other package, and of `python` alone. */
function pythonAsked(text: string): string | null {
  const asked = /^(?:[\w./-]{1,50}::)?python\s*([=<>~!].*)/.exec(text)?.[1];
  return asked?.replace(/^={1,2}\s*([^=\s]*).*$/s, "$1").trim() || null;
}
