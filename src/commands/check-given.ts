import { TABLE_NAMES, type TableName } from "../model/official/tables.ts";
import { printable } from "../model/text/printable.ts";
import type { Given } from "./catalogue.ts";
import { check } from "./check.ts";
import { CommandError } from "./command-error.ts";
import { roomIn } from "./output-room.ts";
import type { Write } from "./write.ts";

/** Checks with what was given on the command line; refuses options that do not go together. Gives the exit code. */
export async function checkGiven({ positionals, options }: Given, write: Write): Promise<number> {
  const fix = readFix(options);
  const format = readFormat(options.format);
  const given = {
    files: positionals,
    format,
    table: readTable(options.edition),
    terminal: process.stdout.isTTY,
  };
  const all = { ...given, ...(fix ? { fix } : {}) };
  const room = roomIn(process.stdout);
  // One file is told of before a line about it could be read.
  if (!process.stderr.isTTY || positionals.length < 2) return check(all, write, { room });
  const { describeChecking, showProgress } = await import("./progress-line.ts");
  const line = showProgress(process.stderr, describeChecking);
  const ahead = (print: (text: string) => void) => (text: string) => {
    line.clear();
    print(text);
  };
  // What goes elsewhere leaves the line where it is.
  const out = process.stdout.isTTY ? ahead(write.out) : write.out;
  const clearing = { out, error: ahead(write.error) };
  return check(all, clearing, { room, progress: line.show }).finally(line.clear);
}

type Options = Given["options"];

const FORMATS = ["text", "json", "github"] as const;

function readFormat(wanted: Options[string] = "text"): (typeof FORMATS)[number] {
  const format = FORMATS.find((name) => name === wanted);
  if (format) return format;
  throw new CommandError(`--format is text, json or github, not ${shown(wanted)}.`);
}

function readFix({ fix, format, "dry-run": dryRun }: Options): "save" | "show" | null {
  if (!dryRun) return fix ? "save" : null;
  if (!fix)
    throw new CommandError("--dry-run shows what --fix would change: report-tui check --fix --dry-run.");
  if (format !== undefined) throw new CommandError("--dry-run prints a difference; leave --format out.");
  return "show";
}

function readTable(edition: Options[string]): TableName | null {
  if (edition === undefined) return null;
  const table = TABLE_NAMES.find((name) => name === edition);
  if (table) return table;
  throw new CommandError(`--edition is one of ${TABLE_NAMES.join(", ")}, not ${shown(edition)}.`);
}

function shown(given: Options[string]): string {
  return printable(String(given)) || '""';
}
