import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PLACES } from "../src/screens/help.tsx";
import { COMMANDS, showKey } from "../src/session/keymap.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));
const BEGIN = "<!-- keys: written by `npm run readme` -->";
const END = "<!-- /keys -->";

/** The README's table of keys, made from the keymap. */
export function keyTable(): string {
  const rows = PLACES.flatMap(([place, title]) =>
    COMMANDS.filter((command) => command.place === place && command.keys.length > 0).map(
      ({ keys, does }, i) => {
        const shown = keys.map((key) => `\`${showKey(key).replace("|", "\\|")}\``).join(" ");
        return `| ${i === 0 ? title : ""} | ${shown} | ${does} |`;
      },
    ),
  );
  return ["| where | keys | does |", "| --- | --- | --- |", ...rows].join("\n");
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
