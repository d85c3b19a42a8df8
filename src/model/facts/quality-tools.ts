import type { FileKind } from "../repository/file-kind.ts";
import { commandsOf, filesAt, type ReadFile, readFiles } from "../repository/look-up.ts";
import { preCommitHooksOf } from "../repository/pre-commit.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { runsTool } from "../repository/shell-command.ts";
import { type Tree, under } from "../repository/tree.ts";
import { once, pathCode } from "../text/phrase.ts";

/** What a tool looks after, as an answer names it. */
export type Care = "linting" | "formatting" | "type checking" | "checking docstrings";

/** A place where a tool that looks after the code is set up or run. */
export interface ToolUse extends Where {
  readonly tool: string;
  readonly care: Care;
  /** The file as code in a phrase, or "pre-commit". */
  readonly place: string;
  readonly isRun: boolean;
}

interface Tool {
  readonly name: string;
  readonly care: Care;
  /** The file that is its alone. */
  readonly file: RegExp;
  /** Ids of hooks that run it. */
  readonly hook: RegExp;
  /** A key its table must have to speak for this care; a word its command must have, or must not. */
  readonly key?: string;
  readonly word?: { readonly text: string; readonly has: boolean };
}

const NEVER = /^(?!)/;

const TOOLS: readonly Tool[] = [
  {
    name: "ruff",
    care: "linting",
    file: /(?:^|\/)\.?ruff\.toml$/,
    hook: /^ruff(?:-check)?$/,
    word: { text: "format", has: false },
  },
  { name: "flake8", care: "linting", file: /(?:^|\/)\.flake8$/, hook: /^flake8$/ },
  { name: "pylint", care: "linting", file: /(?:^|\/)\.?pylintrc$/, hook: /^pylint$/ },
  {
    name: "ruff",
    care: "formatting",
    file: NEVER,
    hook: /^ruff-format$/,
    key: "format",
    word: { text: "format", has: true },
  },
  { name: "black", care: "formatting", file: NEVER, hook: /^black(?:-jupyter)?$/ },
  { name: "isort", care: "formatting", file: /(?:^|\/)\.isort\.cfg$/, hook: /^isort$/ },
  { name: "autopep8", care: "formatting", file: NEVER, hook: /^autopep8$/ },
  { name: "yapf", care: "formatting", file: /(?:^|\/)\.style\.yapf$/, hook: /^yapf$/ },
  { name: "mypy", care: "type checking", file: /(?:^|\/)\.?mypy\.ini$/, hook: /^mypy$/ },
  {
    name: "pyright",
    care: "type checking",
    file: /(?:^|\/)pyrightconfig\.json$/,
    hook: /^(?:based)?pyright$/,
  },
  { name: "ty", care: "type checking", file: /(?:^|\/)ty\.toml$/, hook: /^ty$/ },
  { name: "pydocstyle", care: "checking docstrings", file: /(?:^|\/)\.pydocstyle$/, hook: /^pydocstyle$/ },
  { name: "interrogate", care: "checking docstrings", file: NEVER, hook: /^interrogate$/ },
];

/** Where linters, formatters and type checkers are set up, then where they are run. One that is only installed is in no use. */
export function qualityToolsOf(repository: Repository): ToolUse[] {
  const settings = readFiles(repository, "toml", "ini");
  const hooks = preCommitHooksOf(repository);
  const commands = commandsOf(repository, ...once(TOOLS.map(({ name }) => name)));
  return TOOLS.flatMap((tool) => [
    ...setUps(repository, settings, tool).map((where) => use(tool, where, placeName(where.path), false)),
    ...hooks.filter(({ id }) => tool.hook.test(id)).map((where) => use(tool, where, "pre-commit", true)),
    ...commands
      .filter((command) => runsTool(command, tool.name))
      .filter(({ words }) => !tool.word || words.includes(tool.word.text) === tool.word.has)
      .map((where) => use(tool, where, placeName(where.path), true)),
  ]);
}

// Of a workflow the name is enough.
function placeName(path: string): string {
  return pathCode(path.replace(/^\.github\/workflows\//, ""), 26);
}

function use({ name, care }: Tool, { path, line }: Where, place: string, isRun: boolean): ToolUse {
  return { tool: name, care, place, isRun, path, line };
}

function setUps(repository: Repository, settings: readonly ReadFile[], tool: Tool): Where[] {
  const tables = settings.flatMap(({ path, kind, reading }) =>
    reading.trees.flatMap((tree) => {
      const table = tableOf(tree, path, kind, tool.name);
      const at = tool.key && table ? under(table, tool.key) : table;
      return at ? [{ path, line: at.line }] : [];
    }),
  );
  const known = new Set(tables.map(({ path }) => path));
  const own = filesAt(repository, tool.file).filter(({ path }) => !known.has(path));
  return [...tables, ...own.map(({ path }) => ({ path, line: null }))];
}

/** What a file sets for a tool: pyproject.toml below `tool`, a file of ruff's own at its top, any other in a section. */
function tableOf(tree: Tree, path: string, kind: FileKind, name: string): Tree | undefined {
  if (kind === "ini") return under(tree, name);
  if (path.endsWith("pyproject.toml")) return under(tree, "tool", name);
  return name === "ruff" && /(?:^|\/)\.?ruff\.toml$/.test(path) ? tree : undefined;
}
