import type { ShellCommand } from "../file-reading.ts";
import { readCommands } from "../shell-script.ts";
import { type Tree, textsOf } from "../tree.ts";

/** The commands of a script in YAML, with the lines they stand in; of a list of scripts those of each. `lines` are those of the file. */
export function commandsIn(tree: Tree | undefined, lines: readonly string[]): ShellCommand[] {
  return textsOf(tree).flatMap(({ text, line }) => {
    const isBlock = /[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/.test((lines[line - 1] ?? "").slice(0, 400));
    return isBlock ? readCommands(text, line + 1) : readCommands(text, line).map((one) => ({ ...one, line }));
  });
}
