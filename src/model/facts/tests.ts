import { callsOf, commandsOf } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type TestFunction, testsOf } from "../repository/tests.ts";
import { code, counted, filesOf, grouped, listed, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";

/** Files that are told of one by one. */
const MOST_FILES = 4;
const KINDS = [
  ["data", "the data"],
  ["model", "the model"],
  ["api", "the API"],
] as const;

/** How many tests there are, of what, in which files, and how they are run. */
export const tests: FactTopic = {
  id: "tests",
  title: "Tests",
  asks: [
    {
      all: [
        ["tests"],
        ["how many", "number of", "which", "what"],
        ["implement", "testing", "write", "written"],
      ],
    },
    { all: [["tests", "test suite", "test case", "unit test", "unittest", "functional test"]] },
  ],
  find: (repository) => {
    const all = testsOf(repository);
    if (all.length === 0) return [];
    return [
      inAll(all),
      ...byFile(all),
      ...manyInputs(repository, all),
      ...quotedCommands("run with", commandsOf(repository, "pytest", "unittest")),
    ];
  },
};

function inAll(all: readonly TestFunction[]): Fact {
  const files = [...grouped(all, ({ path }) => path).values()];
  const kinds = KINDS.flatMap(([kind, what]) => {
    const count = all.filter((test) => test.kinds.includes(kind)).length;
    return count === 0 ? [] : [`${count} of ${what}`];
  });
  const both = all.filter((test) => test.kinds.length > 1).length;
  const shared = both === 0 ? "" : ` (${both} of more than one)`;
  const others = all.filter((test) => test.kinds.length === 0).length;
  const parts = others > 0 && kinds.length > 0 ? [...kinds, `${others} of other code`] : kinds;
  const of = parts.length === 0 ? "" : `: ${listed(parts)}${shared}`;
  return {
    text: `${counted(all.length, "test")} in ${counted(files.length, "file")}${of}`,
    where: placesOf(files.map(([first]) => first!)),
  };
}

function byFile(all: readonly TestFunction[]): Fact[] {
  return [...grouped(all, ({ path }) => path)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_FILES)
    .map(([path, own]) => {
      const names = own.map(({ name }) => code(name));
      const text = `${pathCode(path)} has ${counted(own.length, "test")}: ${listed(names, 95)}`;
      return { text, where: placesOf(own) };
    });
}

function manyInputs(repository: Repository, all: readonly TestFunction[]): Fact[] {
  const files = new Set(all.map(({ path }) => path));
  const marks = callsOf(repository, "pytest.mark.parametrize").filter(
    ({ path, isDecorator }) => isDecorator && files.has(path),
  );
  if (marks.length === 0) return [];
  return [
    {
      text: `${code("pytest.mark.parametrize")} gives ${marks.length === 1 ? "one test" : "tests"} several inputs in ${filesOf(marks, 70)}`,
      where: placesOf(marks),
    },
  ];
}
