import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CommandError } from "./commands/command-error.ts";
import { explain } from "./commands/explain.ts";
import { HELP } from "./commands/help.ts";
import type { Write } from "./commands/write.ts";
import { TABLE_NAMES, type TableName } from "./model/official/tables.ts";
import { printable } from "./model/text/printable.ts";

const write: Write = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

// One folder up from src/ as well as from dist/.
const PACKAGE_ROOT = new URL("..", import.meta.url);

const OPTIONS = {
  format: { type: "string" },
  edition: { type: "string" },
  fix: { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  sample: { type: "boolean" },
  debug: { type: "boolean" },
  version: { type: "boolean", short: "v" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments, runs the one command they name, and gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    write.out(HELP);
    return 0;
  }
  if (values.version) {
    write.out(version());
    return 0;
  }
  const [first, ...rest] = positionals;
  refuseOthers(first !== undefined && Object.hasOwn(TAKEN, first) ? first : "report-tui", values);
  if (first === "check") {
    const { check } = await import("./commands/check.ts");
    const fix = readFix(values);
    const format = readFormat(values.format);
    const options = { files: rest, format, table: readTable(values.edition), terminal: process.stdout.isTTY };
    return check({ ...options, ...(fix ? { fix } : {}) }, write);
  }
  if (first === "status") {
    const { status } = await import("./commands/status.ts");
    return status(one(rest), values.json ?? false, write);
  }
  if (first === "evidence") {
    const [{ evidence }, { showProgress }] = await Promise.all([
      import("./commands/evidence.ts"),
      import("./commands/progress-line.ts"),
    ]);
    return evidence(one(rest), values.json ?? false, write, showProgress(process.stderr));
  }
  if (first === "drafts") {
    const { drafts } = await import("./commands/drafts.ts");
    return drafts(rest, write);
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) return showWithoutScreen(one(positionals));
  const { open } = await import("./commands/open.tsx");
  const options = { argument: one(positionals), sample: values.sample ?? false, packageRoot: PACKAGE_ROOT };
  return open(options, write);
}

// In a pipe there is nothing to press keys on: the status says most of what the first screen would.
async function showWithoutScreen(argument: string | undefined): Promise<number> {
  const { status } = await import("./commands/status.ts");
  const code = await status(argument, false, write);
  write.out("This is no terminal, so this is all; run report-tui in one to get the screen.");
  return code;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandError(
      `${printable((error as Error).message.split(". ")[0] ?? "")}. See report-tui --help.`,
    );
  }
}

const TAKEN: Readonly<Record<string, readonly string[]>> = {
  check: ["format", "edition", "fix", "dry-run", "debug"],
  status: ["json", "debug"],
  evidence: ["json", "debug"],
  drafts: ["debug"],
  "report-tui": ["sample", "debug"],
};

// An option that does nothing here would be believed to do something.
function refuseOthers(command: string, values: object): void {
  const taken = TAKEN[command] ?? [];
  const other = Object.keys(values).find((name) => !taken.includes(name));
  if (other === undefined) return;
  const list = taken
    .map((name) => (name === "format" ? "--format text|json|github" : `--${name}`))
    .join(", ");
  throw new CommandError(`${command} does not take --${other}; it takes ${list}.`);
}

function one(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1)
    throw new CommandError(`One file at a time, please; got ${positionals.map(printable).join(", ")}.`);
  return positionals[0];
}

const FORMATS = ["text", "json", "github"] as const;

function readFormat(wanted = "text"): (typeof FORMATS)[number] {
  const format = FORMATS.find((name) => name === wanted);
  if (format) return format;
  throw new CommandError(`--format is text, json or github, not ${printable(wanted)}.`);
}

function readFix(values: { fix?: boolean; "dry-run"?: boolean; format?: string }): "save" | "show" | null {
  if (!values["dry-run"]) return values.fix ? "save" : null;
  if (!values.fix)
    throw new CommandError("--dry-run shows what --fix would change: report-tui check --fix --dry-run.");
  if (values.format !== undefined)
    throw new CommandError("--dry-run prints a difference; leave --format out.");
  return "show";
}

function readTable(edition: string | undefined): TableName | null {
  if (edition === undefined) return null;
  const table = TABLE_NAMES.find((name) => name === edition);
  if (table) return table;
  throw new CommandError(`--edition is one of ${TABLE_NAMES.join(", ")}, not ${printable(edition)}.`);
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
