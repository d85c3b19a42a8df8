import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command, Place } from "../src/session/commands/command.ts";
import { PLACES } from "../src/session/key-places.ts";
import { COMMANDS, showKey } from "../src/session/keymap.ts";
import { withBlock } from "./readme-block.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));

/** What one begins with; all else is folded. */
const FIRST = [
  "move.up",
  "move.down",
  "checklist.tick",
  "questions.edit",
  "editor.done",
  "problems.fix",
  "app.undo",
  "palette.open",
  "find.open",
  "app.help",
  "app.quit",
];

/** The places that are open without a text, a dialog or a list over them: they share one table. */
const SCREENS: readonly Place[] = ["lists", "overview", "checklist", "questions", "figures", "problems"];

/** The README's tables of keys, made from the keymap: the first ones, and folded below them all, place by place. */
export function keyTable(): string {
  const [screens, rest] = [true, false].map((is) =>
    PLACES.filter(([place]) => SCREENS.includes(place) === is),
  );
  const first = FIRST.map((id) => {
    const command = COMMANDS.find((command) => command.id === id);
    if (!command) throw new Error(`There is no command ${id}`);
    return row(command);
  });
  return [
    plainTable(first),
    fold("On the screens", table(screens!)),
    ...rest!.flatMap(([place, title]) => folded(place, title)),
  ].join("\n\n");
}

function table(places: typeof PLACES): string {
  const rows = places.flatMap(([place, title]) =>
    rowsOf(place).map((row, i) => `| ${i === 0 ? title : ""} ${row}`),
  );
  return ["| where | keys | does |", "| --- | --- | --- |", ...rows].join("\n");
}

function folded(place: Place, title: string): string[] {
  const rows = rowsOf(place);
  return rows.length === 0 ? [] : [fold(title, plainTable(rows))];
}

function fold(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${content}\n\n</details>`;
}

function plainTable(rows: readonly string[]): string {
  return ["| keys | does |", "| --- | --- |", ...rows].join("\n");
}

function rowsOf(place: Place): string[] {
  return COMMANDS.filter((command) => command.place === place && command.keys.length > 0).map(row);
}

function row({ keys, does }: Command): string {
  const shown = keys.map((key) => `\`${showKey(key).replace("|", "\\|")}\``).join(" ");
  return `| ${shown} | ${does} |`;
}

/** The README with its table of keys as the keymap has it now. */
export function withKeyTable(readme: string): string {
  return withBlock(readme, "keys", "npm run readme", `\n${keyTable()}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(README, withKeyTable(readFileSync(README, "utf8")));
