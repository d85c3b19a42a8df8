import { commandsOf, readFiles } from "../repository/look-up.ts";
import { preCommitHooksOf } from "../repository/pre-commit.ts";
import type { Repository } from "../repository/repository.ts";
import { under } from "../repository/tree.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

/** Tools that hold code to PEP 8, as commands. */
const STYLE_TOOLS = ["ruff", "flake8", "black", "pylint", "pycodestyle", "autopep8", "yapf", "isort", "blue"];

const CONFIGURED_BY_NAME =
  /(?:^|\/)(?:\.?ruff\.toml|\.flake8|\.?pylintrc|\.pycodestyle|\.style\.yapf|\.isort\.cfg)$/;

/** Linters and formatters that are configured, or run. */
export const codingPractices: EvidenceRule = {
  id: "coding-practices",
  title: "Linters and formatters (ruff, flake8, black, pylint, …) configured or run",
  asks: [
    { all: [["pep8", "pep 8", "coding practice", "code style"]], modules: ["M7"] },
    {
      all: [
        ["pep8", "pep 8", "coding practice", "code style"],
        ["comply", "good", "follow", "use", "remember"],
      ],
      modules: ["M7"],
    },
  ],
  reads: ["toml", "ini", "yaml", "makefile", "shell", "python"],
  cannotTell: "Code can follow PEP 8 without a linter; none is set up or run.",
  find: (repository) => [...configured(repository), ...hooked(repository), ...run(repository)],
};

function configured(repository: Repository): Finding[] {
  const read = readFiles(repository, "toml", "ini").flatMap(({ path, reading: { trees } }): Finding[] => {
    if (CONFIGURED_BY_NAME.test(path)) {
      const filled = trees.some(({ entries }) => entries.size > 0);
      return filled ? [{ path, line: null, why: "Configures a linter or formatter." }] : [];
    }
    return trees.flatMap((tree) =>
      STYLE_TOOLS.flatMap((tool): Finding[] => {
        const section = under(tree, "tool", tool) ?? under(tree, tool);
        return section ? [{ path, line: section.line, why: `Configures ${code(tool)}.` }] : [];
      }),
    );
  });
  return [
    ...read,
    ...placesNamed(repository, CONFIGURED_BY_NAME, "Configures a linter, by its name; it was not read."),
  ];
}

function hooked(repository: Repository): Finding[] {
  const hooks = preCommitHooksOf(repository).filter(({ id }) => STYLE_TOOLS.includes(id.split("-")[0]!));
  return placePerFile(hooks, (found) => `Runs ${code(found[0].id)} before each commit.`);
}

function run(repository: Repository): Finding[] {
  return placePerFile(
    commandsOf(repository, ...STYLE_TOOLS),
    (found) => `Runs ${code(found[0].words.join(" "))}.`,
  );
}
