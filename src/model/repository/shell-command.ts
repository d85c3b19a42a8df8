import type { ShellCommand } from "./file-reading.ts";

/** Whether a command runs a tool: by its name, or through a program that runs another (`python -m`, `uv run`, `poetry run`). */
export function runsTool(command: ShellCommand, tool: string): boolean {
  return toolWords(command, tool) !== null;
}

/** The words of a command from a tool on, whatever runs it: `docker`, `build`, `.` of `sudo docker build .`; null when it does not run it. */
export function toolWords({ words }: ShellCommand, tool: string): readonly string[] | null {
  for (let at = 0; at < words.length; ) {
    const name = programName(words[at]!);
    if (name === tool || words[at] === tool) return [tool, ...words.slice(at + 1)];
    const next = nextProgram(words, at, name);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** The program of a path to it: `/usr/bin/python3` and `.venv/Scripts/python.exe` are Python by any version. */
function programName(word: string): string {
  const name = word
    .slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1)
    .replace(/\.exe$|@.*$/s, "");
  return /^(?:python|pip)[\d.]*$/.test(name) ? name.replace(/[\d.]+$/, "") : name;
}

const PREFIXES = new Set([
  "sudo",
  "time",
  "env",
  "exec",
  "nohup",
  "command",
  "nice",
  "uvx",
  "npx",
  "caffeinate",
]);
const RUNNERS = new Set([
  "uv",
  "poetry",
  "pipenv",
  "pdm",
  "hatch",
  "rye",
  "pixi",
  "conda",
  "mamba",
  "micromamba",
  "pipx",
]);

// What is behind these is no program.
const TAKES_VALUE =
  /^(?:-[npu]|--(?:with|with-editable|with-requirements|group|only-group|no-group|extra|from|python|name|prefix|env|package|project|directory|user|env-file|spec|index|index-url|cwd|environment))$/;
const TAKES_VALUE_IN_PYTHON = /^(?:-[WX]|--(?:source|rcfile|include|omit|data-file|context))$/;

/** Where the program stands that the one at `at` runs; null when it runs none. */
function nextProgram(words: readonly string[], at: number, name: string): number | null {
  if (PREFIXES.has(name)) return skipOptions(words, at + 1);
  if (RUNNERS.has(name)) {
    const run = skipOptions(words, at + 1);
    if (words[run] === "run") return skipOptions(words, run + 1);
    return name === "uv" && words[run] === "tool" && words[run + 1] === "run"
      ? skipOptions(words, run + 2)
      : null;
  }
  if (name === "python" || name === "py") return moduleOf(words, at + 1);
  // It runs a module, or what a module is run with, and watches.
  if (name === "coverage" && words[at + 1] === "run") return moduleOf(words, at + 2);
  return null;
}

function skipOptions(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length) {
    const word = words[at]!;
    if (word === "-m") return at + 1;
    if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) return at;
    at += TAKES_VALUE.test(word) ? 2 : 1;
  }
  return at;
}

function moduleOf(words: readonly string[], from: number): number | null {
  let at = from;
  while (at < words.length && words[at]!.startsWith("-")) {
    if (words[at] === "-m") return at + 1;
    at += TAKES_VALUE_IN_PYTHON.test(words[at]!) ? 2 : 1;
  }
  return null;
}
