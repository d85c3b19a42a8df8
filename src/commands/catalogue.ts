import { TABLE_NAMES } from "../model/official/tables.ts";
import { onlyOne } from "./only-one.ts";
import type { Write } from "./write.ts";

/** An option of a command, as `parseArgs` wants it, with what `--help` and the shells' completions say of it. */
export interface CommandOption {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly does: string;
  /** What stands behind it in the usage: `FILE`, or one of these words. */
  readonly value?: string | readonly string[];
}

/** What was given to a command. */
export interface Given {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The folder of the package, where the sample is. */
  readonly packageRoot: URL;
}

/** A command of the command line. Arguments, help and completions are all read off these. */
export interface CommandLineEntry {
  /** Its name; empty for the app itself. */
  readonly name: string;
  /** What may stand behind the name, as the usage has it: `[file]`. Empty for nothing at all. */
  readonly takes: string;
  /** The words that can stand there first; left out where it is files. */
  readonly words?: readonly string[];
  readonly does: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** What its exit code 1 says; left out where it gives none. */
  readonly exitsWith1?: string;
  /** Runs it; gives the exit code. */
  readonly run: (given: Given, write: Write) => Promise<number>;
}

const JSON_OPTION = { json: { type: "boolean", does: "print JSON" } } as const;

const JUDGED = "the verdict is not all passed, or a problem is an error";
const IN_SETTINGS = "something is wrong in the settings";
const SHELLS = ["bash", "zsh", "fish"];

const COMMANDS: readonly CommandLineEntry[] = [
  {
    name: "",
    takes: "[file or folder]",
    does: "open the report full-screen; without one, find it",
    options: {
      sample: { type: "boolean", does: "open a copy of the sample report when there is no report" },
      plain: {
        type: "boolean",
        does: "line by line, without a screen: for screen readers and simple terminals",
      },
    },
    examples: [
      ["report-tui", "open the report of this repository"],
      ["report-tui reports/README.md", "open this one"],
      ["report-tui --plain", "work on it line by line"],
    ],
    run: async (given, write) => (await import("./start.ts")).start(given, write),
  },
  {
    name: "check",
    takes: "[files…]",
    does: "the official verdict and all problems, for CI and course staff",
    options: {
      fix: { type: "boolean", does: "fix first what is beyond doubt, and save it" },
      "dry-run": {
        type: "boolean",
        does: "with --fix: print what it would change as a diff, and change nothing",
      },
      format: {
        type: "string",
        value: ["text", "json", "github"],
        does: "how to print it (text; github: annotations in a workflow)",
      },
      edition: {
        type: "string",
        value: TABLE_NAMES,
        does: "judge by this table of limits, whatever the report looks like",
      },
    },
    examples: [
      ["report-tui check", "judge the report of this repository"],
      ["report-tui check */reports/README.md", "judge many, with a table behind them"],
      ["report-tui check --fix --dry-run", "see what --fix would change"],
    ],
    exitsWith1: JUDGED,
    run: async (given, write) => (await import("./check-given.ts")).checkGiven(given, write),
  },
  {
    name: "status",
    takes: "[file]",
    does: "where the report stands, in a few lines",
    options: {
      ...JSON_OPTION,
      watch: { type: "boolean", does: "go on, with a line for each change of the report, until ctrl+c" },
    },
    examples: [
      ["report-tui status", "print it once"],
      ["report-tui status --watch", "follow it, for a second pane or a screen reader"],
    ],
    exitsWith1: JUDGED,
    run: async ({ positionals, options }, write) => {
      const argument = onlyOne(positionals);
      if (options.watch)
        return (await import("./status-watch.ts")).watchStatus(argument, options.json === true, write);
      return (await import("./status.ts")).status(argument, options.json === true, write);
    },
  },
  {
    name: "html",
    takes: "[file]",
    does: "write the report as one page that needs nothing else, to read and to print",
    options: {
      output: {
        type: "string",
        short: "o",
        value: "FILE",
        does: "where to write it (report.html; - prints it)",
      },
      open: { type: "boolean", does: "show it in the browser" },
    },
    examples: [
      ["report-tui html --open", "write report.html and look at it"],
      ["report-tui html -o -", "print it"],
    ],
    run: async ({ positionals, options }, write) =>
      (await import("./html.ts")).html(
        onlyOne(positionals),
        { out: typeof options.output === "string" ? options.output : null, open: options.open === true },
        write,
      ),
  },
  {
    name: "evidence",
    takes: "[file]",
    does: "what the repository shows for each item and each question",
    options: JSON_OPTION,
    examples: [["report-tui evidence", "print it, with file and line"]],
    run: async ({ positionals, options }, write) => {
      const [{ evidence }, { showProgress }, { describeScan }] = await Promise.all([
        import("./evidence.ts"),
        import("./progress-line.ts"),
        import("../model/repository/describe-scan.ts"),
      ]);
      const line = showProgress(process.stderr, describeScan);
      return evidence(onlyOne(positionals), options.json === true, write, line);
    },
  },
  {
    name: "drafts",
    takes: "[NAME | discard NAME]",
    words: ["discard"],
    does: "what was written and not saved, of all reports; print or delete one",
    options: {},
    examples: [
      ["report-tui drafts", "list them"],
      ["report-tui drafts NAME", "print one"],
      ["report-tui drafts discard NAME", "delete one"],
    ],
    exitsWith1: "a draft could not be read",
    run: async ({ positionals }, write) => (await import("./drafts.ts")).drafts(positionals, write),
  },
  {
    name: "keys",
    takes: "",
    does: "all keys, as they are set",
    options: JSON_OPTION,
    examples: [["report-tui keys", "print them, with the names a settings file knows the commands by"]],
    exitsWith1: IN_SETTINGS,
    run: async ({ options }, write) => (await import("./keys.ts")).keys(options.json === true, write),
  },
  {
    name: "config",
    takes: "",
    does: "where the settings are, and what holds",
    options: JSON_OPTION,
    examples: [["report-tui config", "print them, with what each can be"]],
    exitsWith1: IN_SETTINGS,
    run: async ({ options }, write) => (await import("./config.ts")).config(options.json === true, write),
  },
  {
    name: "completion",
    takes: SHELLS.join("|"),
    words: SHELLS,
    does: "print what teaches a shell these commands",
    options: {},
    examples: [
      ['eval "$(report-tui completion bash)"', "in ~/.bashrc; zsh likewise, in ~/.zshrc"],
      ["report-tui completion fish | source", "in ~/.config/fish/config.fish"],
    ],
    run: async ({ positionals }, write) => (await import("./completion.ts")).completion(positionals, write),
  },
];

const NAMED = COMMANDS.flatMap(({ name }) => name || []);

/** Every command, the app first. */
export const CATALOGUE: readonly CommandLineEntry[] = [
  ...COMMANDS,
  {
    name: "help",
    takes: "[COMMAND]",
    words: NAMED,
    does: "tell more of a command",
    options: {},
    examples: [["report-tui help check", "the options of check, and examples"]],
    run: async ({ positionals }, write) => (await import("./help.ts")).help(positionals, write),
  },
];

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  debug: { type: "boolean", does: "show where in the program an error came from" },
  help: { type: "boolean", short: "h", does: "print help; behind a command, about it" },
  version: { type: "boolean", short: "v", does: "print the version" },
};
