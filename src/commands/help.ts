import { nearestName } from "../model/text/nearest-name.ts";
import { printable } from "../model/text/printable.ts";
import { CATALOGUE, COMMON_OPTIONS, type CommandLineEntry, type CommandOption } from "./catalogue.ts";
import { CommandError } from "./command-error.ts";
import { describeOption } from "./read-command-line.ts";
import type { Write } from "./write.ts";

const EXIT_CODES = [
  "Exit codes: 0 all is well; 1 the verdict is not all passed, or a problem is an",
  "error; 2 something could not be read, fixed or run.",
];

/** Prints what there is to know of all of it, or of the one command that is named; gives the exit code. */
export async function help(words: readonly string[], write: Write): Promise<number> {
  const name = words.join(" ");
  const entry = CATALOGUE.find((entry) => entry.name === name);
  if (!entry) throw new CommandError(noSuchCommand(name));
  write.out(name === "" ? describeProgram() : describeCommand(entry));
  return 0;
}

function noSuchCommand(name: string): string {
  const near = nearestName(name, CATALOGUE.map((entry) => entry.name).filter(Boolean));
  const there = `There is no command ${printable(name)}`;
  return near === null
    ? `${there}. See report-tui --help.`
    : `${there}; did you mean report-tui help ${near}?`;
}

/** What `--help` prints: every command in a line. */
export function describeProgram(): string {
  const lines = CATALOGUE.map((entry) => columns(usage(entry), entry.does));
  return [
    "report-tui: see, tick, answer and check a Markdown exam report",
    "",
    ...lines,
    "",
    ...optionLines(CATALOGUE[0]!.options),
    ...optionLines(COMMON_OPTIONS),
    "",
    "Inside the app, ? shows all keys.",
    ...EXIT_CODES,
  ].join("\n");
}

/** What `report-tui help check` prints: a command with its options and examples. */
export function describeCommand(entry: CommandLineEntry): string {
  return [
    usage(entry),
    `  ${entry.does}`,
    "",
    ...optionLines(entry.options),
    ...optionLines(COMMON_OPTIONS),
    "",
    "Examples:",
    ...entry.examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]),
    "",
    ...exitCodes(entry),
  ].join("\n");
}

function exitCodes({ exitsWith1 }: CommandLineEntry): string[] {
  const one = exitsWith1 === undefined ? [] : [`1  ${exitsWith1}`];
  return ["Exit codes:", ...["0  all is well", ...one, "2  it could not run"].map((line) => `  ${line}`)];
}

function usage({ name, takes }: CommandLineEntry): string {
  return ["report-tui", name, takes].filter(Boolean).join(" ");
}

function optionLines(options: Readonly<Record<string, CommandOption>>): string[] {
  return Object.entries(options).map(([name, option]) =>
    columns(`${option.short ? `-${option.short}, ` : ""}${describeOption(name, option)}`, option.does),
  );
}

const SECOND_COLUMN = 32;
const WIDTH = 80;

// What is too long for its column stands on a line of its own.
function columns(left: string, right: string): string {
  const indent = " ".repeat(SECOND_COLUMN);
  const words = right.match(new RegExp(`.{1,${WIDTH - SECOND_COLUMN}}(?: |$)`, "g")) ?? [];
  const said = words.map((line) => line.trimEnd()).join(`\n${indent}`);
  return left.length + 4 <= SECOND_COLUMN
    ? `  ${left.padEnd(SECOND_COLUMN - 2)}${said}`
    : `  ${left}\n${indent}${said}`;
}
