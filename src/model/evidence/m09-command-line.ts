import { callsOf, readFiles } from "../repository/look-up.ts";
import type { Repository } from "../repository/repository.ts";
import { type Tree, under } from "../repository/tree.ts";
import { code, codes, counted, listed, once } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile } from "./place.ts";
import { isTestPath } from "./test-path.ts";

/** Calls that make a command line, and what it is made with. */
const MAKERS: readonly (readonly [made: string, calls: RegExp])[] = [
  ["Typer", /^typer\.(?:run|Typer)$/],
  ["click", /^click\.(?:command|group|option|argument)$/],
  ["argparse", /^argparse\.ArgumentParser$/],
  ["Hydra", /^hydra\.main$/],
  ["Fire", /^fire\.Fire$/],
  ["tyro", /^tyro\.(?:cli|extras\.\w+)$/],
  ["absl", /^absl\.app\.run$/],
  ["cyclopts", /^cyclopts\.(?:run|App)$/],
  ["Lightning", /(?:^|\.)LightningCLI$/],
];

/** Command lines of scripts, and commands of the project. */
export const commandLine: EvidenceRule = {
  id: "command-line",
  title:
    "Command lines (Typer, click, argparse, Hydra, Fire), `[project.scripts]`, tasks of invoke, a Makefile",
  asks: [
    {
      all: [
        ["command line", "cli ", "project command"],
        ["interface", "add", "code", "command"],
      ],
      modules: ["M9"],
    },
  ],
  reads: ["python", "toml", "makefile"],
  find: (repository) => [
    ...scripts(repository),
    ...MAKERS.flatMap(([made, calls]) => commandLines(repository, made, calls)),
    ...tasks(repository),
    ...recipes(repository),
  ],
};

function scripts(repository: Repository): Finding[] {
  return readFiles(repository, "toml").flatMap(({ path, reading: { trees } }) =>
    trees
      .flatMap((tree) => [under(tree, "project", "scripts"), under(tree, "tool", "poetry", "scripts")])
      .filter((found): found is Tree => found !== undefined && found.entries.size > 0)
      .map((found) => {
        const names = listed(
          [...found.entries.keys()].map((name) => code(name)),
          60,
        );
        return { path, line: found.line, why: `Installs ${names} as a command.` };
      }),
  );
}

function commandLines(repository: Repository, made: string, calls: RegExp): Finding[] {
  const places = callsOf(repository, calls).filter(({ path }) => !isTestPath(path));
  return placePerFile(places, (found) => `A command line made with ${made}: ${code(found[0].name)}.`);
}

function tasks(repository: Repository): Finding[] {
  const places = callsOf(repository, "invoke.task", "invoke.tasks.task").filter(
    ({ isDecorator }) => isDecorator,
  );
  return placePerFile(places, (own) => `${counted(own.length, "task")} of invoke.`);
}

// Sphinx brings a Makefile of its own.
function recipes(repository: Repository): Finding[] {
  const commands = readFiles(repository, "makefile")
    .filter(({ path }) => !/(?:^|\/)docs?\//.test(path))
    .flatMap(({ path, reading }) => reading.commands.map((command) => ({ ...command, path })));
  const telling = commands.filter(({ words }) => !/^(?:cd|echo|mkdir|export)$/.test(words[0] ?? ""));
  return placePerFile(telling, (own) => {
    const texts = once(own.map(({ words }) => words.join(" ")));
    return `A Makefile runs ${codes(texts, 70)}.`;
  });
}
