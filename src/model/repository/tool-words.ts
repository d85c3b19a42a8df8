import type { ShellCommand } from "./file-reading.ts";
import type { In } from "./look-up.ts";

/** The words of a command from a tool's name on (`gcloud run deploy` of `sudo gcloud run deploy`); none where it is not among them. */
export function wordsFrom({ words }: ShellCommand, tool: string): readonly string[] {
  const at = words.findIndex((word) => word === tool || word.endsWith(`/${tool}`));
  return at < 0 ? [] : words.slice(at);
}

/** What a command is told to do: its words from a tool's name on, without options. Values of options stay where they stand. */
export function actionOf(command: ShellCommand, tool: string): readonly string[] {
  return wordsFrom(command, tool).filter((word) => !word.startsWith("-"));
}

/** Those of some commands whose words of a tool hold these, in this order, first of all: `gcloud` `run` `deploy`, `gcloud` `beta` `run` `deploy`. */
export function doing<Command extends In<ShellCommand>>(
  commands: readonly Command[],
  ...action: readonly [string, ...string[]]
): Command[] {
  return commands.filter((command) => {
    const words = actionOf(command, action[0]).filter((word) => word !== "alpha" && word !== "beta");
    return holdsInOrder(words, action);
  });
}

function holdsInOrder(words: readonly string[], sought: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === sought[next]) next += 1;
  return next >= sought.length;
}
