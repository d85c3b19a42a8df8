import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";

/** The one file a command was given, or none; more are refused. */
export function onlyOne(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1)
    throw new CommandError(`One file at a time, please; got ${positionals.map(printable).join(", ")}.`);
  return positionals[0];
}
