import type { Given } from "./catalogue.ts";
import { onlyOne } from "./only-one.ts";
import { status } from "./status.ts";
import type { Write } from "./write.ts";

/** Opens the app on a report; without a terminal to show it on, prints where the report stands. Gives the exit code. */
export async function start({ positionals, options, packageRoot }: Given, write: Write): Promise<number> {
  const argument = onlyOne(positionals);
  if (!process.stdin.isTTY || !process.stdout.isTTY) return showWithoutScreen(argument, write);
  const { open } = await import("./open.tsx");
  return open({ argument, sample: options.sample === true, packageRoot }, write);
}

// In a pipe there is nothing to press keys on: the status says most of what the first screen would.
async function showWithoutScreen(argument: string | undefined, write: Write): Promise<number> {
  const code = await status(argument, false, write);
  write.out("This is no terminal, so this is all; run report-tui in one to get the screen.");
  return code;
}
