import { filesAt } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import {
  ENOUGH_PARTS,
  rootFolderOf,
  TEMPLATE_FOLDERS,
  templateLayout,
  templateParts,
} from "../repository/template-layout.ts";
import { code, counted, listed, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";

interface Folder {
  readonly name: string;
  /** Of the files in it, at any depth; of a folder that DVC keeps alone, its `.dvc` file. */
  readonly paths: readonly string[];
}

/** Where the code lies, what the folders hold, and which of the template's are not there or were added. */
export const structure: FactTopic = {
  id: "structure",
  title: "Structure",
  asks: [
    {
      all: [
        ["cookiecutter", "template"],
        ["structure", "folder", "deviat"],
        ["code", "project", "fill"],
      ],
    },
    { all: [["structure"], ["code", "project", "repositor"]] },
    { all: [["cookiecutter"]] },
  ],
  find: (repository) => {
    const root = rootOf(repository);
    const folders = foldersIn(repository, root);
    const paths = pathsIn(repository, root);
    const template = templateLayout(paths).folders;
    const known = template.flatMap((name) => folders.find((folder) => folder.name === name) ?? []);
    const own = folders.filter(({ name }) => !template.includes(name) && !name.startsWith("."));
    const holding = codeFolder(repository, root);
    const facts = holding ? [holdsCode(holding)] : [];
    if (templateParts(paths).length < ENOUGH_PARTS) return facts;
    const added = own.filter(({ name }) => `${root}${name}` !== holding?.name);
    return [
      ...facts,
      holdsFiles("folders of the template", known),
      ...(added.length > 0 ? [holdsFiles("folders that are not in the template", added)] : []),
      ...leftOut(template, known, holding),
    ];
  },
};

/** The folder the project lies in, with a slash behind it: the root, or the folder that has most of the template's folders. */
function rootOf({ files }: Repository): string {
  const found = new Map<string, Set<string>>([["", new Set()]]);
  for (const { path } of files) {
    const [first = "", second, third] = path.split("/", 3);
    if (second !== undefined && TEMPLATE_FOLDERS.has(first)) found.get("")!.add(first);
    if (third === undefined || !TEMPLATE_FOLDERS.has(second!)) continue;
    const inner = found.get(`${first}/`);
    if (inner) inner.add(second!);
    else found.set(`${first}/`, new Set([second!]));
  }
  return [...found].reduce((best, one) => (one[1].size > best[1].size ? one : best))[0];
}

/** Paths from the root of the project on. */
function pathsIn({ files }: Repository, root: string): string[] {
  return files.flatMap(({ path }) => (path.startsWith(root) ? [path.slice(root.length)] : []));
}

function foldersIn(repository: Repository, root: string): Folder[] {
  const paths = pathsIn(repository, root);
  const there = new Set(paths.filter((path) => path.includes("/")).map(rootFolderOf));
  // What DVC keeps of a folder that is there as well adds nothing to it.
  const inside = paths.filter((path) => path.includes("/") || !there.has(rootFolderOf(path)));
  const folders = gather(inside, (path) => rootFolderOf(path) ?? "");
  return folders.flatMap(({ name, paths }) =>
    name === "" || (!paths[0]!.includes("/") && !TEMPLATE_FOLDERS.has(name))
      ? []
      : [{ name, paths: paths.map((path) => root + path) }],
  );
}

/** The package with most Python files, in `src` or beside the template's folders; else `src` itself. Named with its path. */
function codeFolder(repository: Repository, root: string): Folder | null {
  const python = filesAt(repository, /\.py$/)
    .map(({ path }) => path)
    .filter((path) => path.startsWith(root));
  const packages = gather(python, (path) => /^(?:src\/)?[^/]+(?=\/)/.exec(path.slice(root.length))?.[0] ?? "")
    .filter(({ name, paths }) => !TEMPLATE_FOLDERS.has(name) && paths.includes(`${root}${name}/__init__.py`))
    .concat({ name: "src", paths: python.filter((path) => path.startsWith(`${root}src/`)) })
    .map(({ name, paths }) => ({
      name: `${root}${name}`,
      paths: paths.filter((path) => !path.endsWith("/__init__.py")),
    }));
  const most = packages.reduce((best, one) => (one.paths.length > best.paths.length ? one : best));
  return most.paths.length > 0 ? most : null;
}

function gather(paths: readonly string[], nameOf: (path: string) => string): Folder[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const inside = folders.get(name);
    if (inside) inside.push(path);
    else folders.set(name, [path]);
  }
  return [...folders].map(([name, inside]) => ({ name, paths: inside }));
}

function holdsCode({ name, paths }: Folder): Fact {
  const modules = paths.map((path) => pathCode(path.slice(name.length + 1), 30));
  const text = `the code is in ${pathCode(name, 36)}: ${counted(paths.length, "Python file")}, ${listed(modules, 80)}`;
  return { text, where: paths.map(placeOf) };
}

function holdsFiles(what: string, folders: readonly Folder[]): Fact {
  const parts = folders.map(({ name, paths }, i) => `${code(name, 24)} (${held(name, paths, i === 0)})`);
  return { text: `${what}: ${listed(parts, 115)}`, where: folders.map(({ paths }) => placeOf(paths[0]!)) };
}

function held(name: string, paths: readonly string[], isFirst: boolean): string {
  if (paths[0]!.endsWith(`${name}.dvc`)) return "in DVC";
  return isFirst ? counted(paths.length, "file") : `${paths.length}`;
}

function leftOut(template: readonly string[], known: readonly Folder[], holding: Folder | null): Fact[] {
  const here = known.map(({ name }) => name);
  // Some have the package beside the other folders.
  const missing = template.filter((name) => !here.includes(name) && !(name === "src" && holding));
  if (missing.length === 0) return [];
  const text = `folders of the template that are not in the repository: ${listed(missing.map((name) => code(name)))}`;
  return [{ text, where: known.map(({ paths }) => placeOf(paths[0]!)) }];
}

function placeOf(path: string): Where {
  return { path, line: null };
}
