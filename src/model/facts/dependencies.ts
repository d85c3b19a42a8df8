import { type CondaEnvironment, condaEnvironmentsOf } from "../repository/conda-environments.ts";
import { type In, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { code, listed, once, pathCode, plainText } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { installsOf } from "./installs.ts";
import { depthOf } from "./lock-files.ts";
import { namedPackages } from "./named-packages.ts";

/** Files that are told of; more are of parts of the project. */
const MOST_FILES = 3;

/** Which packages a project needs, how exactly their versions are given, and the command that copies the environment. */
export const dependencies: FactTopic = {
  id: "dependencies",
  title: "Dependencies",
  asks: [
    {
      all: [
        ["dependenc"],
        ["manag", "install", "pin", "lock"],
        ["environment", "team member", "copy", "how"],
      ],
    },
    { all: [["dependenc"]], none: ["data dependenc"] },
    {
      all: [["package"], ["version", "install", "requirement", "need"]],
      none: ["framework", "not covered", "open source"],
    },
    { all: [["environment"], ["copy", "recreat", "set up", "setup", "install"]] },
  ],
  find: (repository) => {
    const environments = new Map(condaEnvironmentsOf(repository).map((one) => [one.path, one]));
    const files = declaring(repository, environments);
    return [
      ...files.map((file) => namedPackages(file, environments.get(file.path))),
      ...installsOf(repository, files, [...environments.values()]),
      ...pythonVersions(repository, [...environments.values()]),
      ...updates(repository),
    ];
  },
};

function declaring(repository: Repository, environments: ReadonlyMap<string, unknown>): ReadFile[] {
  return readFiles(repository)
    .filter(({ path, reading }) => reading.packages.length > 0 || environments.has(path))
    .toSorted((a, b) => depthOf(a.path) - depthOf(b.path))
    .slice(0, MOST_FILES);
}

function pythonVersions(repository: Repository, environments: readonly In<CondaEnvironment>[]): Fact[] {
  const ofProjects = readFiles(repository, "toml").flatMap(({ path, reading }) =>
    reading.trees.flatMap((tree) => {
      const asked =
        under(tree, "project", "requires-python") ?? under(tree, "tool", "poetry", "dependencies", "python");
      return textsOf(asked).map(({ text, line }) => ({ path, line, python: text }));
    }),
  );
  return [...ofProjects, ...environments]
    .filter(({ python }) => python !== null)
    .slice(0, 1)
    .map(({ path, line, python }) => ({
      text: `${pathCode(path)} asks for python ${code(python!, 30)}`,
      where: [{ path, line }],
    }));
}

function updates(repository: Repository): Fact[] {
  return readFiles(repository, "yaml")
    .filter(({ path }) => /^\.github\/dependabot\.ya?ml$/.test(path))
    .flatMap(({ path, reading }) => {
      const entries = reading.trees.flatMap((tree) => under(tree, "updates")?.items ?? []);
      const kinds = entries.flatMap((entry) => textsOf(under(entry, "package-ecosystem")));
      if (kinds.length === 0) return [];
      const intervals = once(entries.flatMap((entry) => textsOf(under(entry, "schedule", "interval"))));
      const often = once(intervals.map(({ text }) => plainText(text, 20)));
      const names = once(kinds.map(({ text }) => plainText(text, 20)));
      const when = often.length === 1 ? `, ${often[0]}` : "";
      return [
        {
          text: `Dependabot looks for updates of ${listed(names, 70)}${when}`,
          where: [{ path, line: kinds[0]!.line }],
        },
      ];
    });
}
