import { remembered } from "../remembered.ts";
import type { FileKind } from "./file-kind.ts";
import type { CloudAddress, DeclaredPackage, FileReading, ShellCommand } from "./file-reading.ts";
import type { PythonCall, PythonImport } from "./python/python-code.ts";
import type { Repository, RepositoryFile } from "./repository.ts";
import { runsTool } from "./shell-command.ts";
import type { Tree } from "./tree.ts";
import { mapsWith } from "./tree-search.ts";

/** Something read out of a file, and which file. */
export type In<Read> = Read & { readonly path: string };

/** A file that was read. */
export type ReadFile = RepositoryFile & { readonly reading: FileReading };

/** The files of some kinds that were read; of every kind when none is named. */
export function readFiles(repository: Repository, ...kinds: readonly FileKind[]): ReadFile[] {
  return filesRead(repository).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

// Most files of a large repository are data: each rule goes through those that were read alone.
const filesRead = remembered(({ files }: Repository) =>
  files.filter((file): file is ReadFile => file.reading !== null),
);

/** The files whose path matches, read or not. */
export function filesAt({ files }: Repository, pattern: RegExp): RepositoryFile[] {
  return files.filter(({ path }) => pattern.test(path));
}

/** Where Python imports one of these packages, or anything in it: `torch` finds `torch.nn`, too. */
export function importsOf(repository: Repository, ...packages: readonly string[]): In<PythonImport>[] {
  return gather(repository, ({ python }) =>
    python.imports.filter(({ name }) => packages.some((one) => isWithin(name, one))),
  );
}

/** Where Python calls something of a resolved name: exactly, or matching a pattern. */
export function callsOf(repository: Repository, ...names: readonly (string | RegExp)[]): In<PythonCall>[] {
  const found = [...callsByName(repository)].filter(([name]) =>
    names.some((one) => (typeof one === "string" ? one === name : one.test(name))),
  );
  return found
    .flatMap(([, calls]) => calls)
    .toSorted((a, b) => a.at - b.at)
    .map(({ call }) => call);
}

/** What a configuration has Hydra make: a map with a `_target_`. Its values are those of a call; what is looked up elsewhere (`${x}`) is null. */
export type Configured = Pick<PythonCall, "name" | "line" | "keywords">;

/** Where configuration has something of such a name made: `lightning.Trainer` of `_target_: lightning.Trainer`. */
export function madeByConfiguration(repository: Repository, name: RegExp): In<Configured>[] {
  return configured(repository).filter((one) => name.test(one.name));
}

const configured = remembered((repository: Repository) =>
  readFiles(repository, "yaml").flatMap(({ path, reading: { trees } }) =>
    mapsWith(trees, "_target_").flatMap(({ entries }): In<Configured>[] => {
      const { value: name, line } = entries.get("_target_")!;
      const keywords = [...entries].map(([key, tree]) => [key, pythonOf(tree)] as const);
      return typeof name === "string" ? [{ path, name, line, keywords: new Map(keywords) }] : [];
    }),
  ),
);

function pythonOf({ value }: Tree): string | null {
  if (value === undefined || (typeof value === "string" && value.includes("${"))) return null;
  if (typeof value === "boolean") return value ? "True" : "False";
  return value === null ? "None" : String(value);
}

// Many rules look through all calls: a name that is called a thousand times is compared once.
const callsByName = remembered((repository: Repository) => {
  const byName = new Map<string, { call: In<PythonCall>; at: number }[]>();
  for (const [at, call] of gather(repository, ({ python }) => python.calls).entries()) {
    const others = byName.get(call.name);
    if (others) others.push({ call, at });
    else byName.set(call.name, [{ call, at }]);
  }
  return byName;
});

/** Where one of these packages is declared, by the names PyPI knows them by. */
export function packagesOf(repository: Repository, ...names: readonly string[]): In<DeclaredPackage>[] {
  return gather(repository, ({ packages }) => packages.filter(({ name }) => names.includes(name)));
}

/** Where a tool is run by a script, a Makefile, a Dockerfile, a workflow, a task: directly or through `python -m`, `uv run` and the like. */
export function commandsOf(repository: Repository, ...tools: readonly string[]): In<ShellCommand>[] {
  return gather(repository, ({ commands }) =>
    commands.filter((command) => tools.some((tool) => runsTool(command, tool))),
  );
}

/** Where an address of the cloud stands that matches. */
export function addressesOf(repository: Repository, pattern: RegExp): In<CloudAddress>[] {
  return gather(repository, ({ addresses }) => addresses.filter(({ text }) => pattern.test(text)));
}

function gather<Read extends object>(
  repository: Repository,
  select: (reading: FileReading) => readonly Read[],
): In<Read>[] {
  return readFiles(repository).flatMap(({ path, reading }) =>
    select(reading).map((read) => ({ ...read, path })),
  );
}

function isWithin(name: string, outer: string): boolean {
  return name === outer || name.startsWith(`${outer}.`);
}
