import type { CondaEnvironment } from "../repository/conda-environments.ts";
import type { In, ReadFile } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { code, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { type LockFile, lockFilesOf } from "./lock-files.ts";

/** The commands that copy the environment: of the lock files where there are some, else of the files that name packages. */
export function installsOf(
  repository: Repository,
  files: readonly ReadFile[],
  environments: readonly In<CondaEnvironment>[],
): Fact[] {
  const told = environments.filter(({ path }) => files.some((file) => file.path === path));
  // What conda has pip install comes with the environment.
  const withConda = new Set(told.flatMap(({ requirements }) => requirements));
  const alone = files.filter(({ path }) => !withConda.has(path));
  const locked = lockFilesOf(repository).slice(0, 2).map(ofLock);
  const facts = [...locked, ...told.map(ofConda), ...(locked.length === 0 ? ofRequirements(alone) : [])];
  return facts.length > 0 ? facts : ofProject(files);
}

function ofLock({ path, command }: LockFile): Fact {
  const text = `${code(command)} installs the exact versions that ${pathCode(path)} holds`;
  return { text, where: [{ path, line: null }] };
}

function ofRequirements(files: readonly ReadFile[]): Fact[] {
  const paths = files.filter(({ kind }) => kind === "requirements").map(({ path }) => path);
  if (paths.length === 0) return [];
  const command = `pip install ${paths.map((path) => `-r ${path}`).join(" ")}`;
  return [
    {
      text: `${code(command, 110)} installs the packages`,
      where: paths.map((path) => ({ path, line: null })),
    },
  ];
}

function ofConda({ path, name }: In<CondaEnvironment>): Fact {
  const named = name === null ? "" : ` ${code(name, 30)}`;
  const text = `${code(`conda env create -f ${path}`, 80)} makes the conda environment${named}`;
  return { text, where: [{ path, line: null }] };
}

function ofProject(files: readonly ReadFile[]): Fact[] {
  const project = files.find(({ path }) => /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/.test(path));
  if (!project) return [];
  const text = `${code("pip install -e .")} installs the project with what ${pathCode(project.path)} names`;
  return [{ text, where: [{ path: project.path, line: null }] }];
}
