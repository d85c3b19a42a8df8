import { type ClassKind, kindOfBases } from "./class-kinds.ts";
import type { Repository } from "./repository.ts";

/** The Python packages and modules a repository has itself, and what of a name lies within them. */
export interface OwnPackages {
  /** Of `src.project.data.load` what is behind the package, `data.load`; null of what others wrote. */
  within(name: string): string | null;
  /** What a class of its own is for, by what it is made from, also over other classes of its own; null for anything else. */
  kindOfClass(name: string): ClassKind | null;
}

/** How often classes that are made from each other are gone through. */
const ROUNDS = 4;

/** What a repository has of its own, by the folders and names of its Python files. */
export function ownPackages({ files }: Repository): OwnPackages {
  const modules = new Set<string>();
  const packages = new Set<string>(["src"]);
  const inSource = new Set<string>();
  for (const { path, kind } of files) {
    if (kind !== "python") continue;
    const parts = path.slice(0, -".py".length).split("/");
    for (const part of parts) modules.add(part);
    if (parts.length > 1) packages.add(parts[0]!);
    if (parts[0] === "src" && parts.length > 2) inSource.add(parts[1]!);
  }
  // One folder in src is the package; several are parts of one that is called src.
  if (inSource.size === 1) for (const one of inSource) packages.add(one);
  const kinds = classKinds(files);
  return {
    within: (name) => nameWithin(name, modules, packages),
    kindOfClass: (name) => kinds.get(name) ?? null,
  };
}

function classKinds(files: Repository["files"]): ReadonlyMap<string, ClassKind> {
  const classes = files.flatMap(({ reading }) => reading?.python.classes ?? []);
  const kinds = new Map<string, ClassKind>();
  for (let round = 0, known = -1; round < ROUNDS && kinds.size > known; round++) {
    known = kinds.size;
    for (const { name, bases } of classes) {
      const inherited = bases.map((base) => kinds.get(base.slice(base.lastIndexOf(".") + 1)));
      const kind = kindOfBases(bases) ?? inherited.find((one) => one !== undefined);
      if (kind && !kinds.has(name)) kinds.set(name, kind);
    }
  }
  return kinds;
}

function nameWithin(
  name: string,
  modules: ReadonlySet<string>,
  packages: ReadonlySet<string>,
): string | null {
  if (name.startsWith(".")) return name.replace(/^\.+/, "");
  const parts = name.split(".");
  if (parts.length < 2 || !modules.has(parts[0]!)) return null;
  let from = 0;
  while (from < parts.length - 1 && packages.has(parts[from]!) && !PARTS.test(parts[from]!)) from++;
  return parts.slice(from).join(".");
}

/** Folders that say what is in them, also at the root. */
const PARTS = /^(?:data|models?|train(?:ing)?|api|app)$/;
