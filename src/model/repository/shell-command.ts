import type { ShellCommand } from "./file-reading.ts";

/** Whether a command runs a tool: by its name, or through a program that runs another (`python -m`, `uv run`, `poetry run`). */
export function runsTool({ words }: ShellCommand, tool: string): boolean {
  return words[0] === tool;
}
