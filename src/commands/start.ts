import type { Given } from "./catalogue.ts";
import { onlyOne } from "./only-one.ts";
import type { Write } from "./write.ts";

/** Opens the app on a report; without a terminal to show it on, prints where the report stands. Gives the exit code. */
export async function start({ positionals, options, packageRoot }: Given, write: Write): Promise<number> {
  const what = { argument: onlyOne(positionals), sample: options.sample === true, packageRoot };
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const isDumb = isTerminal && process.env.TERM === "dumb";
  if (options.plain === true || process.env.INK_SCREEN_READER === "true" || isDumb) {
    if (isDumb && options.plain !== true)
      write.out("This terminal draws no screens (TERM=dumb); line by line, then.");
    return (await import("./plain.ts")).plain(what, write);
  }
  if (!isTerminal) return showWithoutScreen(what.argument, write);
  return (await import("./open.tsx")).open(what, write);
}

// In a pipe there is nothing to press keys on: the status says most of what the first screen would.
async function showWithoutScreen(argument: string | undefined, write: Write): Promise<number> {
  const { status } = await import("./status.ts");
  const code = await status(argument, false, write);
  write.out("This is no terminal, so this is all; run report-tui in one to get the screen.");
  return code;
}
