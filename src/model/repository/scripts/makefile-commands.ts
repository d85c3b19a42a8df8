import type { ShellCommand } from "../file-reading.ts";
import { readCommands } from "../shell-script.ts";

const LONGEST_VALUE = 200;
// What variables may add to a file in all.
const MOST_ADDED = 100_000;

/** The commands of the recipes of a Makefile; variables of one line are put in. Never throws. */
export function makefileCommands(text: string): ShellCommand[] {
  const lines = text.split(/\r\n?|\n/);
  const variables = variablesOf(lines);
  const budget = { left: MOST_ADDED };
  const commands: ShellCommand[] = [];
  for (let index = 0; index < lines.length; ) {
    const start = index;
    const recipe = [lines[index++]!];
    if (!recipe[0]!.startsWith("\t")) continue;
    while (recipe.at(-1)!.endsWith("\\") && index < lines.length) recipe.push(lines[index++]!);
    const script = recipe.join("\n").replace(/^[\t @+-]+/, "");
    commands.push(...readCommands(expanded(script, variables, budget), start + 1));
  }
  return commands;
}

function variablesOf(lines: readonly string[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const line of lines) {
    const set = /^(?:export )?([A-Za-z_]\w*) *(?:[:?+]|::)?= *(\S.*)$/.exec(line.slice(0, LONGEST_VALUE * 2));
    if (set && set[2]!.length <= LONGEST_VALUE) variables.set(set[1]!, set[2]!.trimEnd());
  }
  return variables;
}

/** One level of variables, as most Makefiles have it: what is nested deeper stays as it is written. */
function expanded(script: string, variables: ReadonlyMap<string, string>, budget: { left: number }): string {
  return script.replace(/\$\$|\$[({](\w{1,100})[)}]/g, (whole, name?: string) => {
    if (name === undefined) return "$";
    const value = variables.get(name) ?? (/^PYTHON/.test(name) ? "python" : null);
    if (value === null || budget.left < value.length) return whole;
    budget.left -= value.length;
    return value;
  });
}
