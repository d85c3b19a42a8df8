import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";

/** One sentence for what a user can mend; for a mistake in the program also where to tell it, and with `--debug` the stack. */
export function explain(error: unknown): string {
  if (process.argv.includes("--debug") && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof CommandError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `report-tui made a mistake (${printable(what)}). Run it again with --debug to see where.`;
}
