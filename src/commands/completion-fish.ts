import { CATALOGUE, COMMON_OPTIONS, type CommandLineEntry, type CommandOption } from "./catalogue.ts";

/** What fish is to source. */
export function fishCompletion(): string {
  const named = CATALOGUE.filter(({ name }) => name !== "");
  const none = "__fish_use_subcommand";
  return [
    ...named.map(({ name, does }) => `complete -c report-tui -n ${none} -a ${name} -d ${quoted(does)}`),
    ...CATALOGUE.flatMap(({ name, options }) =>
      Object.entries(options).map(([option, about]) =>
        describe(option, about, name === "" ? none : `'__fish_seen_subcommand_from ${name}'`),
      ),
    ),
    ...named.flatMap(operands),
    ...Object.entries(COMMON_OPTIONS).map(([option, about]) => describe(option, about, null)),
  ].join("\n");
}

function operands({ name, takes, words }: CommandLineEntry): string[] {
  if (takes !== "" && !words) return [];
  const offered = words ? ` -a ${quoted(words.join(" "))}` : "";
  return [`complete -c report-tui -f -n '__fish_seen_subcommand_from ${name}'${offered}`];
}

function describe(name: string, { short, does, value }: CommandOption, when: string | null): string {
  const words =
    value === undefined ? "" : typeof value === "string" ? " -r" : ` -x -a ${quoted(value.join(" "))}`;
  return `complete -c report-tui${when ? ` -n ${when}` : ""} -l ${name}${short ? ` -s ${short}` : ""}${words} -d ${quoted(does)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
