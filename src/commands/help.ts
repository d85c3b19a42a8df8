import { CATALOGUE, COMMON_OPTIONS, type CommandLineEntry, type CommandOption } from "./catalogue.ts";
import { describeOption } from "./read-command-line.ts";

const EXIT_CODES = [
  "Exit codes: 0 all is well; 1 the verdict is not all passed, or a problem is an",
  "error; 2 something could not be read, fixed or run.",
];

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
    "report-tui help COMMAND tells more. Inside the app, ? shows all keys.",
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
    ...EXIT_CODES,
  ].join("\n");
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
