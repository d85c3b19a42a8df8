import { readSettingsFile, shown } from "../io/settings.ts";
import type { Settings } from "../model/settings/settings.ts";
import { keysOf } from "../session/bindings.ts";
import type { Command } from "../session/commands/command.ts";
import { PLACES } from "../session/key-places.ts";
import { COMMANDS } from "../session/keymap.ts";
import { settingsIn } from "../session/settings-in.ts";
import { printableJson } from "./json.ts";
import type { Write } from "./write.ts";

/** Prints the keys of all commands as they hold, each with the name a settings file knows it by. Gives the exit code: 1 where something is wrong in the settings, 2 where they cannot be read. */
export async function keys(json: boolean, write: Write): Promise<number> {
  const { path, value, trouble } = readSettingsFile();
  const { settings, complaints } = settingsIn(value);
  write.out(json ? printableJson(COMMANDS.map((command) => described(settings, command))) : table(settings));
  if (!json && path !== null)
    write.out(
      `\n* set by you. To set others, in ${shown(path)}:\n  { "keys": { "app.undo": ["u", "ctrl+u"] } }`,
    );
  for (const sentence of trouble === null ? complaints : [trouble]) write.error(sentence);
  return trouble !== null ? 2 : complaints.length > 0 ? 1 : 0;
}

/** What `--json` says of a command. */
function described(settings: Settings, command: Command) {
  const { id, place, category, does, keys: usual } = command;
  const keys = keysOf({ settings }, command);
  return { id, place, category, does, keys, usual, set: isSet(keys, usual) };
}

// Another command may have been given a key of this one.
const isSet = (keys: readonly string[], usual: readonly string[]) => keys.join(" ") !== usual.join(" ");

function table(settings: Settings): string {
  const rows = COMMANDS.map((command) => ({ command, keys: keysOf({ settings }, command) }));
  const width = Math.max(...rows.map(({ command }) => command.id.length));
  const keysWidth = Math.max(...rows.map(({ keys }) => wordsFor(keys).length));
  const line = ({ command, keys }: (typeof rows)[number]) => {
    const set = isSet(keys, command.keys);
    const usual = set ? `   (usually ${wordsFor(command.keys)})` : "";
    return `${set ? "*" : " "} ${command.id.padEnd(width)}  ${wordsFor(keys).padEnd(keysWidth)}  ${command.does}${usual}`;
  };
  return PLACES.flatMap(([place, title]) => {
    const here = rows.filter(({ command }) => command.place === place);
    return here.length === 0 ? [] : [[title, ...here.map(line)].join("\n")];
  }).join("\n\n");
}

function wordsFor(keys: readonly string[]): string {
  return keys.length === 0 ? "no key" : keys.join(" ");
}
