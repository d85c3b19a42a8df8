import { commandsOf, readFiles } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { toolWords } from "../repository/shell-command.ts";
import { type Tree, textsOf, under } from "../repository/tree.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code, listed, pathCode } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { quotedCommands } from "./quoted-commands.ts";

/** Reports that are told of. */
const MOST_REPORTS = 3;
/** Files with settings that are told of. */
const MOST_SETTINGS = 2;

/** The coverage that a report or a badge states, how it is measured and of what. */
export const coverage: FactTopic = {
  id: "coverage",
  title: "Coverage",
  asks: [
    { all: [["coverage"], ["code", "test"], ["percent", "total", "trust"]] },
    { all: [["coverage"]] },
    {
      all: [
        ["line", "code"],
        ["percent", "per cent", "share"],
        ["tests", "tested"],
      ],
    },
  ],
  find: (repository) => [
    ...reports(repository),
    ...measured(repository),
    ...settings(repository).slice(0, MOST_SETTINGS),
    ...published(repository).slice(0, 1),
  ],
};

function reports(repository: Repository): Fact[] {
  return readFiles(repository)
    .flatMap(({ path, reading }) => {
      if (!reading.coverage) return [];
      const { percent, line } = reading.coverage;
      const total = `${Math.round(percent * 10) / 10}%`;
      const text = /\.(?:svg|md)$/i.test(path)
        ? `a badge in ${pathCode(path)} gives a coverage of ${total}`
        : `${pathCode(path)} reports a total coverage of ${total}`;
      return [{ text, where: [{ path, line }] }];
    })
    .slice(0, MOST_REPORTS);
}

function measured(repository: Repository): Fact[] {
  const commands = commandsOf(repository, "coverage", "pytest").filter(
    (command) =>
      toolWords(command, "coverage")?.[1] === "run" || command.words.some((word) => word.startsWith("--cov")),
  );
  return quotedCommands("measured with", commands);
}

interface Settings extends Where {
  readonly run: Tree | undefined;
  readonly report: Tree | undefined;
  readonly options: Tree | undefined;
}

function settingsOf(repository: Repository): Settings[] {
  return readFiles(repository, "toml", "ini").flatMap(({ path, reading }) =>
    reading.trees.map((tree) => {
      const tool = under(tree, "tool", "coverage");
      // `.coveragerc` names its sections alone; setup.cfg and tox.ini with what they belong to.
      const own = /(?:^|\/)\.coveragerc$/.test(path);
      return {
        path,
        line: null,
        run: under(tool, "run") ?? under(tree, own ? "run" : "coverage:run"),
        report: under(tool, "report") ?? under(tree, own ? "report" : "coverage:report"),
        options:
          under(tree, "tool", "pytest", "ini_options", "addopts") ??
          under(tree, "pytest", "addopts") ??
          under(tree, "tool:pytest", "addopts"),
      };
    }),
  );
}

function settings(repository: Repository): Fact[] {
  return settingsOf(repository).flatMap(({ path, run, report, options }) => {
    const of = textsOf(under(run, "source"));
    const omitted = textsOf(under(run, "omit"));
    const least = textsOf(under(report, "fail_under")).find(({ text }) => /^[\d.]{1,8}$/.test(text));
    const always = textsOf(options).find(({ text }) => text.includes("--cov"));
    const at = [of[0], omitted[0], least, always].flatMap((one) => (one ? [{ path, line: one.line }] : []));
    const names = (texts: readonly { readonly text: string }[]) =>
      listed(
        texts.map(({ text }) => code(text, 24)),
        28,
      );
    const says = [
      ...(always ? ["has pytest measure the coverage of each run"] : []),
      ...(of.length > 0 ? [`measures ${names(of)}`] : []),
      ...(omitted.length > 0 ? [`leaves out ${names(omitted)}`] : []),
      ...(least ? [`asks for at least ${least.text}%`] : []),
    ];
    return says.length === 0 ? [] : [{ text: `${pathCode(path, 30)} ${listed(says, 120)}`, where: at }];
  });
}

function published(repository: Repository): Fact[] {
  return workflowsOf(repository).flatMap(({ path, name, jobs }) =>
    jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => /^codecov\/codecov-action@/.test(uses ?? ""))
      .slice(0, 1)
      .map(({ line }) => ({ text: `${code(name)} sends the coverage to Codecov`, where: [{ path, line }] })),
  );
}
