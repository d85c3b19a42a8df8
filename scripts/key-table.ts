import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Place } from "../src/session/commands/command.ts";
import { PLACES } from "../src/session/key-places.ts";
import { COMMANDS, showKey } from "../src/session/keymap.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));
const BEGIN = "<!-- keys: written by `npm run readme` -->";
const END = "<!-- /keys -->";

/** What one uses every day; all else is folded. */
const EVERYDAY: readonly Place[] = [
  "lists",
  "overview",
  "checklist",
  "questions",
  "figures",
  "problems",
  "editor",
];

/** The README's tables of keys, made from the keymap: the everyday ones, and folded below them the others, place by place. */
export function keyTable(): string {
  const [everyday, rest] = [true, false].map((is) =>
    PLACES.filter(([place]) => EVERYDAY.includes(place) === is),
  );
  return [table(everyday!), ...rest!.flatMap(([place, title]) => folded(place, title))].join("\n\n");
}

function table(places: typeof PLACES): string {
  const rows = places.flatMap(([place, title]) =>
    rowsOf(place).map((row, i) => `| ${i === 0 ? title : ""} ${row}`),
  );
  return ["| where | keys | does |", "| --- | --- | --- |", ...rows].join("\n");
}

function folded(place: Place, title: string): string[] {
  const rows = rowsOf(place);
  if (rows.length === 0) return [];
  const lines = ["| keys | does |", "| --- | --- |", ...rows];
  return [`<details>\n<summary>${title}</summary>\n\n${lines.join("\n")}\n\n</details>`];
}

function rowsOf(place: Place): string[] {
  return COMMANDS.filter((command) => command.place === place && command.keys.length > 0).map(
    ({ keys, does }) => {
      const shown = keys.map((key) => `\`${showKey(key).replace("|", "\\|")}\``).join(" ");
      return `| ${shown} | ${does} |`;
    },
  );
}

/** The README with its table of keys as the keymap has it now. */
export function withKeyTable(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error("README.md has lost the marks around its keys");
  return `${before}${BEGIN}\n\n${keyTable()}\n\n${END}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(README, withKeyTable(readFileSync(README, "utf8")));
