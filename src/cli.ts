import { readFileSync } from "node:fs";
import type { Given } from "./commands/catalogue.ts";
import { explain } from "./commands/explain.ts";
import { readCommandLine } from "./commands/read-command-line.ts";
import type { Write } from "./commands/write.ts";

const write: Write = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

// One folder up from src/ as well as from dist/.
const PACKAGE_ROOT = new URL("..", import.meta.url);

/** Reads the arguments, runs the one command they name, and gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const { entry, positionals, options, wants } = readCommandLine(args);
  if (wants === "help")
    return (await import("./commands/help.ts")).help(entry.name ? [entry.name] : [], write);
  if (wants === "version") {
    write.out(version());
    return 0;
  }
  const given: Given = { positionals, options, packageRoot: PACKAGE_ROOT };
  return entry.run(given, write);
}

function version(): string {
  return JSON.parse(readFileSync(new URL("package.json", PACKAGE_ROOT), "utf8")).version;
}

// A reader that closes the pipe early (`report-tui check | head`) has seen what it wanted; any other trouble is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  write.error(`The output could not be written (${error.code}); free some space or write it elsewhere.`);
  process.exit(2);
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    write.error(explain(error));
    process.exitCode = 2;
  },
);
