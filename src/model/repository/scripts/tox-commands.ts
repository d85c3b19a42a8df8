import type { ShellCommand } from "../file-reading.ts";
import { readCommands } from "../shell-script.ts";
import { type Tree, textsOf, under } from "../tree.ts";

/** The commands of the environments that a `tox.ini` describes; none of any other file. */
export function toxCommands(path: string, tree: Tree): ShellCommand[] {
  if (!/(?:^|\/)tox\.ini$/.test(path)) return [];
  return [...tree.entries]
    .filter(([section]) => /^testenv(?::|$)/.test(section))
    .flatMap(([, environment]) => textsOf(under(environment, "commands")))
    .flatMap(({ text, line }) => readCommands(text.replace(/^-\s*/, ""), line));
}
