import { readFiles } from "../repository/look-up.ts";
import { preCommitHooksOf } from "../repository/pre-commit.ts";
import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { code, counted, listed, once, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { qualityToolsOf, type ToolUse } from "./quality-tools.ts";
import { documentedFunctions } from "./type-hints.ts";

/** Linters, formatters and type checkers with where they are set up and run; hooks; how much of the code is typed and documented. */
export const codeQuality: FactTopic = {
  id: "code-quality",
  title: "Code quality",
  asks: [
    {
      all: [
        ["code quality", "quality of your code", "quality of the code"],
        ["rule", "format", "typing", "lint"],
      ],
    },
    { all: [["code quality", "code style", "linter", "linting", "formatter", "type hint", "typing"]] },
  ],
  find: (repository) => [
    ...cares(qualityToolsOf(repository)),
    ...ruffSettings(repository).slice(0, 1),
    ...hooks(repository),
    ...documentedFunctions(repository),
  ],
};

function cares(uses: readonly ToolUse[]): Fact[] {
  return once(uses.map(({ care }) => care)).map((care) => {
    const these = uses.filter((use) => use.care === care);
    const tools = once(these.map(({ tool }) => code(tool)));
    const places = (isRun: boolean) =>
      once(these.filter((use) => use.isRun === isRun).map(({ place }) => place));
    const setUp = places(false);
    const run = places(true);
    const parts = [
      ...(setUp.length > 0 ? [`set up in ${listed(setUp, 42)}`] : []),
      ...(run.length > 0 ? [`run by ${listed(run, 42)}`] : []),
    ];
    return {
      text: `${care} with ${listed(tools, 30)}, ${parts.join(", ")}`,
      where: placesOf(these),
    };
  });
}

function ruffSettings(repository: Repository): Fact[] {
  return readFiles(repository, "toml").flatMap(({ path, reading }) =>
    reading.trees.flatMap((tree) => {
      const own = /(?:^|\/)\.?ruff\.toml$/.test(path) ? tree : under(tree, "tool", "ruff");
      const rules = textsOf(under(own, "lint", "select") ?? under(own, "select"));
      const width = textsOf(under(own, "line-length")).filter(({ text }) => /^\d{1,6}$/.test(text));
      const says = [
        ...(rules.length > 0
          ? [
              `the rules ${listed(
                rules.map(({ text }) => code(text, 12)),
                70,
              )}`,
            ]
          : []),
        ...(width.length > 0 ? [`lines of at most ${width[0]!.text} characters`] : []),
      ];
      const line = (rules[0] ?? width[0])?.line;
      return line === undefined
        ? []
        : [{ text: `${code("ruff")} holds to ${says.join(" and ")}`, where: [{ path, line }] }];
    }),
  );
}

function hooks(repository: Repository): Fact[] {
  const all = preCommitHooksOf(repository);
  if (all.length === 0) return [];
  const names = once(all.map(({ id }) => code(id, 30)));
  return [
    {
      text: `pre-commit runs ${counted(all.length, "hook")}: ${listed(names, 110)}`,
      where: placesOf(all),
    },
  ];
}
