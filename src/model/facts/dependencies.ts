import type { DeclaredPackage } from "../repository/file-reading.ts";
import { type ReadFile, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { bounded, code, counted, LONGEST_FACT, listed, once, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { installsOf } from "./installs.ts";
import { depthOf } from "./lock-files.ts";

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
    { all: [["environment"], ["copy", "recreat", "set up", "setup", "install"]] },
  ],
  find: (repository) => {
    const files = declaring(repository);
    return [
      ...files.map(namesPackages),
      ...installsOf(repository, files),
      ...pythonVersions(repository),
      ...updates(repository),
    ];
  },
};

function declaring(repository: Repository): ReadFile[] {
  return readFiles(repository)
    .filter(({ reading }) => reading.packages.length > 0)
    .toSorted((a, b) => depthOf(a.path) - depthOf(b.path))
    .slice(0, MOST_FILES);
}

function namesPackages({ path, reading: { packages } }: ReadFile): Fact {
  const apart = packages.filter(({ group }) => group !== "main");
  const groups = once(apart.map(({ group }) => code(group, 20)));
  // Of a file with one group its name tells.
  const tells = groups.length > 1 || (groups.length === 1 && apart.length < packages.length);
  const inGroups = tells
    ? `, ${apart.length} of them in the ${groups.length === 1 ? "group" : "groups"} ${listed(groups, 30)}`
    : "";
  const text = (of: string) =>
    `${pathCode(path)} names ${counted(packages.length, "package")}${of}${howPinned(packages)}`;
  const whole = text(inGroups);
  return {
    text: whole.length > LONGEST_FACT ? text("") : whole,
    where: [{ path, line: packages[0]!.line }],
  };
}

function howPinned(packages: readonly DeclaredPackage[]): string {
  const exact = packages.filter(({ version }) => isExact(version)).length;
  const any = packages.filter(({ version }) => version === "" || version === "*").length;
  const kinds: (readonly [number, string])[] = [
    [exact, "at an exact version"],
    [packages.length - exact - any, "within bounds"],
    [any, "at any version"],
  ];
  const some = kinds.filter(([count]) => count > 0);
  if (some.length === 1) return `, ${packages.length > 1 ? "all " : ""}${some[0]![1]}`;
  return `: ${some.map(([count, how]) => `${count} ${how}`).join(", ")}`;
}

// A version as written leaves no choice: `==2.1`, conda's `=2.1`, poetry's `2.1`.
function isExact(version: string): boolean {
  return /^(?:={1,3}\s*)?v?\d[^,*<>|\s]*$/.test(version);
}

function pythonVersions(repository: Repository): Fact[] {
  return readFiles(repository, "toml")
    .flatMap(({ path, reading }) =>
      reading.trees.flatMap((tree) => {
        const asked =
          under(tree, "project", "requires-python") ??
          under(tree, "tool", "poetry", "dependencies", "python");
        return textsOf(asked).map(({ text, line }) => ({
          text: `${pathCode(path)} asks for python ${code(text, 30)}`,
          where: [{ path, line }],
        }));
      }),
    )
    .slice(0, 1);
}

function updates(repository: Repository): Fact[] {
  return readFiles(repository, "yaml")
    .filter(({ path }) => /^\.github\/dependabot\.ya?ml$/.test(path))
    .flatMap(({ path, reading }) => {
      const entries = reading.trees.flatMap((tree) => under(tree, "updates")?.items ?? []);
      const kinds = entries.flatMap((entry) => textsOf(under(entry, "package-ecosystem")));
      if (kinds.length === 0) return [];
      const intervals = once(entries.flatMap((entry) => textsOf(under(entry, "schedule", "interval"))));
      const often = once(intervals.map(({ text }) => bounded(text, 20)));
      const names = once(kinds.map(({ text }) => bounded(text, 20)));
      const when = often.length === 1 ? `, ${often[0]}` : "";
      return [
        {
          text: `Dependabot looks for updates of ${listed(names, 70)}${when}`,
          where: [{ path, line: kinds[0]!.line }],
        },
      ];
    });
}
