import { readSettingsFile, shown } from "../io/settings.ts";
import type { Settings } from "../model/settings/settings.ts";
import { keysOf } from "../session/bindings.ts";
import type { Command } from "../session/commands/command.ts";
import { OPEN_TOGETHER, PLACES } from "../session/key-places.ts";
import { COMMANDS, readBindings } from "../session/keymap.ts";
import { settingsIn } from "../session/settings-in.ts";
import { printableJson } from "./json.ts";
import { EXAMPLE_KEYS } from "./settings-example.ts";
import type { Write } from "./write.ts";

/** Prints the keys of all commands as they hold, each with the name a settings file knows it by. Gives the exit code: 1 where something is wrong in the settings, 2 where they cannot be read. */
export async function keys(json: boolean, write: Write): Promise<number> {
  const { path, value, trouble } = readSettingsFile();
  const { settings, complaints } = settingsIn(value);
  const rows = held(settings.keys);
  write.out(json ? printableJson(rows.map(described)) : table(rows));
  if (!json && path !== null)
    write.out(
      `\n* set by you; - lost a key to one of these. To set keys, in ${shown(path)}:\n  { "keys": ${EXAMPLE_KEYS} }`,
    );
  for (const sentence of trouble === null ? complaints : [trouble]) write.error(sentence);
  return trouble !== null ? 2 : complaints.length > 0 ? 1 : 0;
}

/** A command with the keys it has. */
interface Row {
  readonly command: Command;
  readonly keys: readonly string[];
  /** Whether they are those that somebody set for it. */
  readonly set: boolean;
}

function held(set: Settings["keys"]): Row[] {
  const bindings = readBindings(set);
  return COMMANDS.map((command) => {
    const keys = keysOf({ bindings }, command);
    return { command, keys, set: Object.hasOwn(set, command.id) && !areUsual({ command, keys }) };
  });
}

function areUsual({ command, keys }: Pick<Row, "command" | "keys">): boolean {
  return keys.join(" ") === command.keys.join(" ");
}

/** What `--json` says of a command. */
function described({ command, keys, set }: Row) {
  const { id, place, category, does, keys: usual } = command;
  return { id, place, category, does, keys, usual, set };
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ command }) => command.id.length));
  const keysWidth = Math.max(...rows.map(({ keys }) => wordsFor(keys).length));
  const line = (row: Row) => {
    const { command, keys } = row;
    const sign = row.set ? "*" : areUsual(row) ? " " : "-";
    const columns = `${sign} ${command.id.padEnd(width)}  ${wordsFor(keys).padEnd(keysWidth)}  ${command.does}`;
    return sign === " " ? columns : `${columns}   (usually ${wordsFor(command.keys)}${takers(row, rows)})`;
  };
  return PLACES.flatMap(([place, title]) => {
    const here = rows.filter(({ command }) => command.place === place);
    return here.length === 0 ? [] : [[title, ...here.map(line)].join("\n")];
  }).join("\n\n");
}

/** Which commands were given the keys that one has lost. */
function takers({ command, keys, set }: Row, rows: readonly Row[]): string {
  if (set) return "";
  const lost = command.keys.filter((key) => !keys.includes(key));
  return lost
    .map((key) => {
      const taker = rows.find((row) => row.set && row.keys.includes(key) && meet(row.command, command));
      return taker ? `; ${key} is ${taker.command.id}` : "";
    })
    .join("");
}

function meet(a: Command, b: Command): boolean {
  return (
    a.place === b.place || OPEN_TOGETHER.some((open) => open.includes(a.place) && open.includes(b.place))
  );
}

function wordsFor(keys: readonly string[]): string {
  return keys.length === 0 ? "no key" : keys.join(" ");
}
