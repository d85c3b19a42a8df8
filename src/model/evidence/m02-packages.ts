import { type CondaEnvironment, condaEnvironmentsOf } from "../repository/conda-environments.ts";
import { filesAt, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { bounded, code, counted, listed } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placesNamed } from "./place.ts";

const ENVIRONMENT = /(?:^|\/)[\w-]*environment[\w-]*\.ya?ml$/;
const LOCK =
  /(?:^|\/)(?:uv\.lock|poetry\.lock|pdm\.lock|pixi\.lock|Pipfile\.lock|conda-lock\.ya?ml|pylock(?:\.\w+)?\.toml)$/;
const DECLARING = /(?:^|\/)(?:pyproject\.toml|pixi\.toml|Pipfile|[\w-]*requirements[\w-]*\.(?:txt|in))$/;

/** An environment of the project's own: described for conda, locked, or as declared packages. */
export const packageEnvironment: EvidenceRule = {
  id: "package-environment",
  title: "An environment of its own: `environment.yml`, a lock file, or declared packages",
  asks: [
    {
      all: [
        ["environment", "virtual env", "venv", "conda"],
        ["packag", "dedicated", "dependenc", "creat", "set up", "setup"],
      ],
      none: ["deploy", "cloud"],
      modules: ["M2"],
    },
  ],
  reads: ["yaml", "toml", "requirements", "ini", "python"],
  find: (repository) => {
    const environments = condaEnvironmentsOf(repository);
    const conda = new Set(environments.map(({ path }) => path));
    return [
      ...environments.map((one) => place(one, described(one))),
      ...locks(repository),
      ...declarations(repository).filter(({ path }) => !conda.has(path)),
    ];
  },
};

/** Packages the project declares, wherever its tool wants them. */
export const requirements: EvidenceRule = {
  id: "requirements",
  title: "Declared packages: requirements files, `pyproject.toml`, `environment.yml`, lock files",
  asks: [
    {
      all: [
        ["requirements", "pyproject", "uv lock", "lock file", "dependenc"],
        ["fill", "up to date", "keep", "list", "declar", "dependenc"],
      ],
      none: ["environment"],
      modules: ["M2", "M6"],
    },
  ],
  reads: ["yaml", "toml", "requirements", "ini", "python"],
  find: (repository) => [...declarations(repository), ...locks(repository)],
};

function described({ name, python }: CondaEnvironment): string {
  const called = name === null ? "a conda environment" : `the conda environment ${code(name, 30)}`;
  return `Describes ${called}${python === null ? "" : `, with python ${bounded(python, 30)}`}.`;
}

function declarations(repository: Repository): Finding[] {
  const read = readFiles(repository).flatMap(({ path, reading: { packages } }): Finding[] => {
    const first = packages[0];
    if (!first) return [];
    const names = listed(
      packages.map(({ name }) => code(name, 30)),
      60,
    );
    return [{ path, line: first.line, why: `Declares ${counted(packages.length, "package")}: ${names}.` }];
  });
  return [
    ...read,
    ...placesNamed(repository, DECLARING, "Declares packages, by its name; it was not read."),
    ...placesNamed(repository, ENVIRONMENT, "Describes an environment, by its name; it was not read."),
  ];
}

function locks(repository: Repository): Finding[] {
  return filesAt(repository, LOCK).map(({ path }) => ({
    path,
    line: null,
    why: "Locks the version of every package.",
  }));
}
