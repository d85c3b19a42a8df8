import type { ShellCommand } from "./file-reading.ts";
import { type In, readFiles } from "./look-up.ts";
import type { Repository } from "./repository.ts";
import { toolWords } from "./shell-command.ts";
import { isWorkflow } from "./workflows.ts";

/** What looks at code without running it, by the words for what it does. */
export type CodeCheck = "lints" | "checks the format" | "checks types" | "runs pre-commit";

interface Checker {
  readonly does: CodeCheck;
  readonly tools: readonly string[];
  /** Actions of GitHub that do it, with their versions. */
  readonly action: RegExp;
  /** Words of the names under which tasks, recipes and sessions do it. */
  readonly named: RegExp;
}

const CHECKERS: readonly Checker[] = [
  {
    does: "lints",
    tools: ["ruff", "flake8", "pylint", "pycodestyle", "pydocstyle", "eslint", "hadolint", "yamllint"],
    action:
      /^(?:chartboost\/ruff-action|astral-sh\/ruff-action|py-actions\/flake8|reviewdog\/action-(?:flake8|ruff|pylint|eslint|hadolint)|[\w-]+\/super-linter(?:\/slim)?|wemake-services\/wemake-python-styleguide|hadolint\/hadolint-action)(?:@|$)/,
    named: /^(?:lint|linter|linting|style|codecheck|ruff|flake8|pylint|pep8|quality)$/,
  },
  {
    does: "checks the format",
    tools: ["black", "isort", "autopep8", "yapf", "blue"],
    action:
      /^(?:psf\/black|isort\/isort-action|rickstaa\/action-black|reviewdog\/action-black|lgeiger\/black-action)(?:@|$)/,
    named: /^(?:format|formatting|fmt|black|isort)$/,
  },
  {
    does: "checks types",
    tools: ["mypy", "pyright", "basedpyright", "ty"],
    action: /^(?:jakebailey\/pyright-action|tsuyoshicho\/action-mypy)(?:@|$)/,
    named: /^(?:mypy|pyright|types|typing|typecheck|typechecking)$/,
  },
  { does: "runs pre-commit", tools: [], action: /^pre-commit\/action(?:@|$)/, named: /^precommit$/ },
];

const CHECK = /^(?:code|all|ci)?[-_:]?checks?(?:[-_:](?:code|all|ci))?$/;
const NAMED_TEST = /^(?:unit|py)?tests?$|^(?:pytest|unittests)$/;
// What only looks whether the machine can do it.
const NO_TEST = /^(?:env|environment|install|requirements|deps)$/;

/** What a command checks of the code: by its tool, or by the name of the task, recipe or session it starts; null for nothing. */
export function codeCheckOf(command: ShellCommand): CodeCheck | null {
  if (toolWords(command, "pre-commit")?.includes("run")) return "runs pre-commit";
  const ruff = toolWords(command, "ruff");
  if (ruff?.includes("format")) return "checks the format";
  const byTool = CHECKERS.find(({ tools }) => tools.some((tool) => toolWords(command, tool) !== null));
  if (byTool) return byTool.does;
  const names = tasksOf(command) ?? [];
  const parts = names.flatMap(partsOf);
  const byName = CHECKERS.find(({ named }) => parts.some((part) => named.test(part)));
  return byName?.does ?? (names.some((name) => CHECK.test(name)) ? "lints" : null);
}

/** What an action of GitHub checks of the code; null for nothing. */
export function codeCheckByAction(action: string): CodeCheck | null {
  return CHECKERS.find(({ action: pattern }) => pattern.test(action))?.does ?? null;
}

/** Whether a command runs tests. Tasks and recipes can do anything: their names have to say that they test. */
export function runsTests(command: ShellCommand): boolean {
  if (["pytest", "py.test", "unittest"].some((tool) => toolWords(command, tool) !== null)) return true;
  const names = tasksOf(command);
  if (names === null) return false;
  // Without a name these run all there is to run.
  const runsAll = names.length === 0 && /^(?:tox|nox)$/.test(taskRunner(command) ?? "");
  return runsAll || names.some((name) => /^py\d*$/.test(name) || isNamedTest(partsOf(name)));
}

function isNamedTest(parts: readonly string[]): boolean {
  return parts.some((part) => NAMED_TEST.test(part)) && !parts.some((part) => NO_TEST.test(part));
}

const TASK_RUNNERS = ["make", "invoke", "inv", "tox", "nox", "just", "poe", "task", "npm", "pnpm", "yarn"];
const TAKES_VALUE =
  /^(?:-[CfrdjckI]|--(?:directory|file|makefile|collection|search-root|root|jobs|workdir))$/;

function taskRunner(command: ShellCommand): string | undefined {
  return TASK_RUNNERS.find((tool) => toolWords(command, tool) !== null);
}

/** The tasks, recipes, environments or sessions a command starts; null when it starts none of their runners. */
function tasksOf(command: ShellCommand): string[] | null {
  const runner = taskRunner(command);
  if (runner === undefined) return null;
  const words = toolWords(command, runner)!.slice(1);
  const end = words.indexOf("--");
  const names = words
    .slice(0, end < 0 ? undefined : end)
    .filter(
      (word, i) => !word.startsWith("-") && !word.includes("=") && !TAKES_VALUE.test(words[i - 1] ?? ""),
    );
  const all = names.flatMap((name) => name.split(","));
  return runner === "tox" ? all.filter((name) => !/^(?:run|run-parallel|r|p)$/.test(name)) : all;
}

function partsOf(name: string): string[] {
  const parts = name.toLowerCase().split(/[-_:.]/);
  return [...parts, parts.join("")];
}

/** Whether GitLab runs a file of this path as its pipeline. */
export function isGitLabPipeline(path: string): boolean {
  return /^\.gitlab-ci\.ya?ml$/.test(path);
}

/** The commands that a server runs of its own accord, by the workflow of GitHub or the pipeline of GitLab they stand in. */
export function ciCommandsOf(repository: Repository): Map<string, In<ShellCommand>[]> {
  const files = readFiles(repository, "yaml").filter(
    ({ path }) => isWorkflow(path) || isGitLabPipeline(path),
  );
  return new Map(
    files.map(({ path, reading }) => [path, reading.commands.map((command) => ({ ...command, path }))]),
  );
}
