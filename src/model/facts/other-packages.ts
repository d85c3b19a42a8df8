import { filesAt, type In, readFiles } from "../repository/look-up.ts";
import type { PythonCode } from "../repository/python/python-code.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { code, codes, counted, grouped, once, placesOf } from "../text/phrase.ts";
import { declaredNames, isCovered, plainPackage } from "./course-packages.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { STANDARD_LIBRARY } from "./standard-library.ts";
import { told } from "./told.ts";

/** Packages that are told of one by one. */
const MOST_PACKAGES = 6;

/** Packages the code uses that the course does not teach. */
export const otherPackages: FactTopic = {
  id: "other-packages",
  title: "Packages not covered in the course",
  asks: [
    {
      all: [
        ["framework", "package", "librar", "tool"],
        ["not covered", "third party", "open source", "outside"],
      ],
    },
    {
      all: [
        ["framework", "package", "librar"],
        ["choose", "chose", "pick"],
        ["work", "use"],
      ],
    },
    { all: [["what framework", "which framework", "what package", "which package"]] },
  ],
  find: (repository) => {
    const used = usedPackages(repository);
    const told = used.slice(0, MOST_PACKAGES).map(tell);
    const rest = used.slice(MOST_PACKAGES);
    return [...told, ...tellRest(rest)];
  },
};

interface Use {
  /** As the project declares it; where it does not, as the code imports it. */
  readonly name: string;
  readonly imports: readonly Where[];
  /** What is called of it, the most often called first, without the package's name. */
  readonly calls: readonly string[];
}

// Those that most files import first.
function usedPackages(repository: Repository): Use[] {
  const isOwn = ownModules(repository);
  const imports = readFiles(repository, "python", "notebook").flatMap(({ path, reading: { python } }) =>
    importsIn(python).map((one) => ({ ...one, path })),
  );
  const foreign = imports.filter((one) => !isOwn(one));
  const declared = declaredIn(repository);
  const byName = grouped(
    foreign.filter(({ module }) => !declaredNames(module).some(isCovered)),
    ({ module }) => declaredNames(module).find((name) => declared.has(name)) ?? module,
  );
  return [...byName]
    .map(([name, all]) => use(name, all))
    .toSorted((a, b) => b.imports.length - a.imports.length || (a.name < b.name ? -1 : 1));
}

function declaredIn(repository: Repository): ReadonlySet<string> {
  return new Set(
    readFiles(repository).flatMap(({ reading }) => reading.packages.map(({ name }) => plainPackage(name))),
  );
}

interface ModuleUse {
  /** The top-level module. */
  readonly module: string;
  readonly line: number;
  readonly calls: readonly string[];
}

function importsIn({ imports, calls }: PythonCode): ModuleUse[] {
  const outer = imports.filter(({ name }) => !name.startsWith(".") && !isStandard(topOf(name)));
  const called = grouped(calls, ({ name }) => topOf(name));
  return [...grouped(outer, ({ name }) => topOf(name))].map(([module, all]) => ({
    module,
    line: all[0]!.line,
    calls: (called.get(module) ?? [])
      .map(({ name }) => name.slice(module.length + 1))
      .filter((name) => name !== ""),
  }));
}

function use(name: string, all: readonly In<ModuleUse>[]): Use {
  const called = all.flatMap(({ calls }) => calls);
  const often = [...grouped(called, (one) => one)].toSorted(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const imports = placesOf(all);
  return { name, imports, calls: often.map(([one]) => one) };
}

function tell({ name, imports, calls }: Use): Fact {
  const files = once(imports.map(({ path }) => path)).length;
  const names = codes(once(calls.map(lastParts)), 70, 50);
  const called = calls.length === 0 ? "" : `, which ${files === 1 ? "calls" : "call"} ${names}`;
  return { text: `${code(name)} is imported in ${counted(files, "file")}${called}`, where: imports };
}

// `models.vit.ViTModel.from_pretrained` is known by its last two names.
function lastParts(called: string): string {
  return called.split(".").slice(-2).join(".");
}

function tellRest(rest: readonly Use[]): Fact[] {
  const firsts = rest.map(({ imports }) => imports[0]!);
  return told(firsts, () => `also imported: ${codes(rest.map(({ name }) => name))}`);
}

// The project's own: a module at the root, beside the file or in a folder above it, there also in `src`.
function ownModules(repository: Repository): (one: In<{ readonly module: string }>) => boolean {
  const modules = new Set<string>();
  for (const { path } of filesAt(repository, /\.py$/)) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
      modules.add(path.slice(0, end));
    modules.add(path.slice(0, -3));
  }
  return ({ path, module }) => {
    for (let end = path.lastIndexOf("/"); ; end = end < 1 ? -1 : path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end + 1);
      if (modules.has(folder + module) || modules.has(`${folder}src/${module}`)) return true;
      if (end === -1) return false;
    }
  };
}

// Of `google`, which many packages share, the first two names.
function topOf(name: string): string {
  const [top, second] = name.split(".", 2);
  return top === "google" && second !== undefined ? `google.${second}` : top!;
}

function isStandard(module: string): boolean {
  return module.startsWith("_") || STANDARD_LIBRARY.has(module.toLowerCase());
}
