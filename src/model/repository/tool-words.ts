import type { ShellCommand } from "./file-reading.ts";
import type { In } from "./look-up.ts";
import { toolWords } from "./shell-command.ts";

/** The words of a command from the tool on that it runs (`gcloud run deploy` of `sudo gcloud run deploy`); none where it does not run it. */
export function wordsFrom(command: ShellCommand, tool: string): readonly string[] {
  return toolWords(command, tool) ?? [];
}

// Options that may stand before or among the words of an action, and have their value behind them.
const WITH_VALUE =
  /^(?:-[cfHlnp]|--(?:project|account|configuration|verbosity|format|region|zone|location|file|project-name|project-directory|profile|env-file|context|namespace|kubeconfig|host|log-level|ansi|builder))$/;

/**
 * What a command is told to do: its words from a tool's name on up to the first option behind them that may have a value of its own.
 * Options of the tool itself are left out, with their values: `gcloud run deploy` of `gcloud --project a run deploy --image b`.
 */
export function actionOf(command: ShellCommand, tool: string): readonly string[] {
  const words = wordsFrom(command, tool);
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.startsWith("-")) found.push(word);
    else if (WITH_VALUE.test(word)) at++;
    else if (found.length > 1 && !word.includes("=")) break;
  }
  return found;
}

/** Those of some commands that tell a tool to do this, in just these words: `gcloud` `run` `deploy`, also of `gcloud beta run deploy`. */
export function doing<Command extends In<ShellCommand>>(
  commands: readonly Command[],
  ...action: readonly [string, ...string[]]
): Command[] {
  return commands.filter((command) => {
    const [tool, ...words] = actionOf(command, action[0]);
    const row = [tool, ...words.slice(words[0] === "alpha" || words[0] === "beta" ? 1 : 0)];
    return action.every((word, i) => word === row[i]);
  });
}
