import { filesAt } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { code, counted, listed, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";

/** The folders of the course's cookiecutter template, in its order. */
const TEMPLATE = ["src", "tests", "configs", "data", "dockerfiles", "docs", "models", "notebooks", "reports"];
/** With fewer of its folders a project was hardly made from the template. */
const FEWEST = 2;

interface Folder {
  readonly name: string;
  /** Of the files in it, at any depth. */
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
    const known = TEMPLATE.flatMap((name) => folders.find((folder) => folder.name === name) ?? []);
    const own = folders.filter(({ name }) => !TEMPLATE.includes(name) && !name.startsWith("."));
    const holding = codeFolder(repository, root);
    const facts = holding ? [holdsCode(holding)] : [];
    if (known.length < FEWEST) return facts;
    const added = own.filter(({ name }) => `${root}${name}` !== holding?.name);
    return [
      ...facts,
      holdsFiles("folders of the template", known),
      ...(added.length > 0 ? [holdsFiles("folders that are not in the template", added)] : []),
      ...leftOut(known, holding),
    ];
  },
};

/** The folder the project lies in, with a slash behind it: the root, or the folder that has most of the template's folders. */
function rootOf({ files }: Repository): string {
  const found = new Map<string, Set<string>>([["", new Set()]]);
  for (const { path } of files) {
    const [first = "", second, third] = path.split("/", 3);
    if (second !== undefined && TEMPLATE.includes(first)) found.get("")!.add(first);
    if (third === undefined || !TEMPLATE.includes(second!)) continue;
    const inner = found.get(`${first}/`);
    if (inner) inner.add(second!);
    else found.set(`${first}/`, new Set([second!]));
  }
  return [...found].reduce((best, one) => (one[1].size > best[1].size ? one : best))[0];
}

function foldersIn({ files }: Repository, root: string): Folder[] {
  const slash = (path: string) => path.indexOf("/", root.length);
  const inside = files.map(({ path }) => path).filter((path) => path.startsWith(root) && slash(path) !== -1);
  return gather(inside, (path) => path.slice(root.length, slash(path)));
}

/** The package with most Python files, in `src` or beside the template's folders; else `src` itself. Named with its path. */
function codeFolder(repository: Repository, root: string): Folder | null {
  const python = filesAt(repository, /\.py$/)
    .map(({ path }) => path)
    .filter((path) => path.startsWith(root));
  const packages = gather(python, (path) => /^(?:src\/)?[^/]+(?=\/)/.exec(path.slice(root.length))?.[0] ?? "")
    .filter(({ name, paths }) => !TEMPLATE.includes(name) && paths.includes(`${root}${name}/__init__.py`))
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
  const parts = folders.map(
    ({ name, paths }, i) => `${code(name, 24)} (${i === 0 ? counted(paths.length, "file") : paths.length})`,
  );
  return { text: `${what}: ${listed(parts, 115)}`, where: folders.map(({ paths }) => placeOf(paths[0]!)) };
}

function leftOut(known: readonly Folder[], holding: Folder | null): Fact[] {
  const here = known.map(({ name }) => name);
  // The early templates had the package beside the other folders.
  const missing = TEMPLATE.filter((name) => !here.includes(name) && !(name === "src" && holding));
  if (missing.length === 0) return [];
  const text = `folders of the template that are not in the repository: ${listed(missing.map((name) => code(name)))}`;
  return [{ text, where: known.map(({ paths }) => placeOf(paths[0]!)) }];
}

function placeOf(path: string): Where {
  return { path, line: null };
}
