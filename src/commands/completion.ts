import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";
import { bashCompletion } from "./completion-bash.ts";
import { fishCompletion } from "./completion-fish.ts";
import { zshCompletion } from "./completion-zsh.ts";
import type { Write } from "./write.ts";

const SHELLS: Readonly<Record<string, () => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints what teaches a shell our commands and options; gives the exit code. */
export async function completion(shells: readonly string[], write: Write): Promise<number> {
  const [shell = "", ...more] = shells;
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!script || more.length > 0)
    throw new CommandError(
      `completion takes one of ${Object.keys(SHELLS).join(", ")}${shell ? `, not ${printable(shells.join(" "))}` : ""}.`,
    );
  write.out(script());
  return 0;
}
