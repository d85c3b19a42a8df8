import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nearestName } from "../model/text/nearest-name.ts";
import { printable } from "../model/text/printable.ts";
import {
  CATALOGUE,
  COMMON_OPTIONS,
  type CommandLineEntry,
  type CommandOption,
  type Given,
} from "./catalogue.ts";
import { CommandError } from "./command-error.ts";

/** What a command line asks for: a command with what is given to it, or words about it. */
export interface CommandLine extends Omit<Given, "packageRoot"> {
  readonly entry: CommandLineEntry;
  readonly wants: "run" | "help" | "version";
}

const ALL_OPTIONS = Object.assign({}, COMMON_OPTIONS, ...CATALOGUE.map(({ options }) => options));

/** Reads the arguments; throws a `CommandError` for what the command does not take. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const [first, ...rest] = positionals;
  const named = CATALOGUE.find(({ name }) => name !== "" && name === first);
  if (first !== undefined && !named) refuseMisspelt(first);
  const entry = named ?? CATALOGUE[0]!;
  if (values.help) return { entry, positionals: [], options: values, wants: "help" };
  if (values.version) return { entry, positionals: [], options: values, wants: "version" };
  refuseOthers(entry, values);
  if (named?.takes === "" && rest.length > 0)
    throw new CommandError(`${named.name} stands alone; leave out ${rest.map(printable).join(" ")}.`);
  return { entry, positionals: named ? rest : positionals, options: values, wants: "run" };
}

const NAMES = CATALOGUE.map(({ name }) => name).filter(Boolean);

// A word that is no file and nearly a command is a command with a typing mistake.
function refuseMisspelt(word: string): void {
  const meant = nearestName(word, NAMES);
  if (meant === null || existsSync(word)) return;
  throw new CommandError(
    `There is no command ${printable(word)}, and no such file; did you mean report-tui ${meant}?`,
  );
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries<CommandOption>(ALL_OPTIONS).map(([name, { type, short }]) => [
      name,
      { type, ...(short ? { short } : {}) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(described(error as Error));
  }
}

// Its sentences go on about words that begin with a dash, and over several lines.
function described({ message }: Error): string {
  const ambiguous = /is ambiguous\.\n.*\n.*use '(--[a-z-]+)=/.exec(message)?.[1];
  if (ambiguous !== undefined)
    return `${ambiguous} needs something behind it; where that begins with a dash: ${ambiguous}=-…`;
  return `${printable(message.split(". ")[0] ?? "")}. See report-tui --help.`;
}

// An option that does nothing here would be believed to do something.
function refuseOthers({ name, options }: CommandLineEntry, values: object): void {
  const other = Object.keys(values).find((given) => !(given in options) && !(given in COMMON_OPTIONS));
  if (other === undefined) return;
  const list = [...Object.entries(options), ["debug", COMMON_OPTIONS.debug] as const].map(([option, said]) =>
    describeOption(option, said!),
  );
  throw new CommandError(`${name || "report-tui"} does not take --${other}; it takes ${list.join(", ")}.`);
}

/** How an option is written: `--format text|json|github`. */
export function describeOption(name: string, { value }: CommandOption): string {
  if (value === undefined) return `--${name}`;
  return `--${name} ${typeof value === "string" ? value : value.join("|")}`;
}
