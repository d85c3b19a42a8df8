import type { ReadFile } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { code, pathCode } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";
import { type LockFile, lockFilesOf } from "./lock-files.ts";

/** The commands that copy the environment: of the lock files where there are some, else of the files that name packages. */
export function installsOf(repository: Repository, files: readonly ReadFile[]): Fact[] {
  const locked = lockFilesOf(repository).slice(0, 2).map(ofLock);
  const facts = [...locked, ...(locked.length === 0 ? ofRequirements(files) : []), ...ofConda(files)];
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
    { text: `${code(command, 110)} installs them`, where: paths.map((path) => ({ path, line: null })) },
  ];
}

function ofConda(files: readonly ReadFile[]): Fact[] {
  return files
    .filter(({ kind }) => kind === "yaml")
    .map(({ path, reading }) => {
      const name = reading.trees.map((tree) => under(tree, "name")?.value).find((value) => value != null);
      const named = name === undefined ? "" : ` ${code(String(name), 30)}`;
      const text = `${code(`conda env create -f ${path}`, 80)} makes the conda environment${named}`;
      return { text, where: [{ path, line: null }] };
    });
}

function ofProject(files: readonly ReadFile[]): Fact[] {
  const project = files.find(({ path }) => /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/.test(path));
  if (!project) return [];
  const text = `${code("pip install -e .")} installs the project with what ${pathCode(project.path)} names`;
  return [{ text, where: [{ path: project.path, line: null }] }];
}
