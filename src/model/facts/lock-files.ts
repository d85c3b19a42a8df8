import type { Repository } from "../repository/repository.ts";

/** A file that holds the exact version of every package, and the command that installs just those. */
export interface LockFile {
  readonly path: string;
  readonly command: string;
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["uv.lock", "uv sync"],
  ["poetry.lock", "poetry install"],
  ["Pipfile.lock", "pipenv sync"],
  ["pdm.lock", "pdm sync"],
  ["pixi.lock", "pixi install --locked"],
  ["conda-lock.yml", "conda-lock install"],
]);

/** The lock files of a repository, known by their names; those nearest to the root first. */
export function lockFilesOf({ files }: Repository): LockFile[] {
  return files
    .flatMap(({ path }) => {
      const command = COMMANDS.get(path.slice(path.lastIndexOf("/") + 1));
      return command ? [{ path, command }] : [];
    })
    .toSorted((a, b) => depthOf(a.path) - depthOf(b.path));
}

/** How many folders a path lies in. */
export function depthOf(path: string): number {
  return path.split("/").length - 1;
}
