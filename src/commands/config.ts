import { readSettingsFile, type SettingsFile, shown } from "../io/settings.ts";
import { SETTINGS, type Setting } from "../model/settings/setting-list.ts";
import type { Settings } from "../model/settings/settings.ts";
import { printable } from "../model/text/printable.ts";
import { settingsIn } from "../session/settings-in.ts";
import { printableJson } from "./json.ts";
import { EXAMPLE } from "./settings-example.ts";
import type { Write } from "./write.ts";

/** A setting as it holds: `from` says who set it; the environment only where the file does not. */
interface Held {
  readonly setting: Setting;
  readonly value: unknown;
  readonly from: string;
}

/** Prints where the settings are and what holds; gives the exit code: 1 when something in them is wrong, 2 when they cannot be read. */
export async function config(json: boolean, write: Write): Promise<number> {
  const file = readSettingsFile();
  const { settings, complaints } = settingsIn(file.value);
  const wrong = file.trouble === null ? complaints : [file.trouble];
  const held = SETTINGS.map((setting) => hold(setting, settings, file.value));
  if (json) write.out(printableJson(asJson(file, held, wrong)));
  else {
    write.out(describe(file, held).map(printable).join("\n"));
    for (const complaint of wrong) write.error(complaint);
  }
  if (file.trouble !== null) return 2;
  return complaints.length > 0 ? 1 : 0;
}

function hold(setting: Setting, settings: Settings, inFile: unknown): Held {
  const value = settings[setting.name];
  if (isSet(setting, inFile)) return { setting, value, from: "file" };
  const { VISUAL, EDITOR } = process.env;
  if (setting.name === "editor" && VISUAL?.trim()) return { setting, value: VISUAL.trim(), from: "VISUAL" };
  if (setting.name === "editor" && EDITOR?.trim()) return { setting, value: EDITOR.trim(), from: "EDITOR" };
  return { setting, value, from: "default" };
}

function isSet({ name, read }: Setting, inFile: unknown): boolean {
  if (typeof inFile !== "object" || inFile === null || !Object.hasOwn(inFile, name)) return false;
  const value = (inFile as Readonly<Record<string, unknown>>)[name];
  // Of the editor, null and blanks say that it is set elsewhere.
  const set = read ? read(value) : (value ?? undefined);
  return set !== undefined && set !== null;
}

/** What the environment has a say in, and only while it is set. */
function fromEnvironment(): { readonly variable: string; readonly does: string }[] {
  const { NO_COLOR, FORCE_COLOR, TERM, INK_SCREEN_READER, XDG_CONFIG_HOME } = process.env;
  const said = [
    [NO_COLOR, "NO_COLOR", "asks for no colours, whatever the theme"],
    [FORCE_COLOR, "FORCE_COLOR", "says how many colours there are"],
    [TERM === "dumb" ? TERM : "", "TERM", "says that the terminal has no colours"],
    [
      INK_SCREEN_READER === "true" ? "true" : "",
      "INK_SCREEN_READER",
      "asks for plain lines, and no pictures",
    ],
    [XDG_CONFIG_HOME, "XDG_CONFIG_HOME", "says where settings are"],
  ] as const;
  return said.flatMap(([value, name, does]) => (value ? [{ variable: `${name}=${value}`, does }] : []));
}

function asJson(file: SettingsFile, held: readonly Held[], wrong: readonly string[]) {
  return {
    path: file.path,
    exists: file.exists,
    settings: Object.fromEntries(
      held.map(({ setting: { name, usual, does, canBe }, value, from }) => [
        name,
        { value, from, default: usual, does, canBe },
      ]),
    ),
    environment: fromEnvironment(),
    wrong,
  };
}

function describe({ path, exists }: SettingsFile, held: readonly Held[]): string[] {
  const where = path === null ? "nowhere, for you have no home folder" : shown(path);
  const environment = fromEnvironment().map(({ variable, does }) => `  ${variable}  ${does}`);
  return [
    `Settings file: ${where}${path === null || exists ? "" : " (not there yet)"}`,
    "",
    ...held.flatMap(describeOne),
    ...(environment.length > 0 ? ["In the environment:", ...environment, ""] : []),
    "A settings file could be:",
    ...EXAMPLE.split("\n"),
  ];
}

const SOURCES: Readonly<Record<string, string>> = {
  file: "set in the file",
  default: "as usual",
};

function describeOne({ setting: { name, does, canBe }, value, from }: Held): string[] {
  const source = SOURCES[from] ?? `from $${from}`;
  return [`${name}: ${JSON.stringify(value)}  (${source})`, `  ${does}`, `  can be ${canBe}`, ""];
}
