import { nearestName } from "../text/nearest-name.ts";
import { printable } from "../text/printable.ts";
import { SETTINGS, type Setting } from "./setting-list.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** Settings, and a sentence for each thing that is wrong in what they were read from. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly complaints: readonly string[];
}

const MOST_COMPLAINTS = 20;
const LONGEST_SHOWN = 40;
const LONGEST_KEY = 40;
const MOST_KEYS = 20;

/** Reads settings from what a settings file holds, parsed. What is wrong is left out, and what is usual holds there. */
export function readSettings(value: unknown): ReadSettings {
  if (!isRecord(value)) {
    const complaint = `The settings file holds ${shown(value)}; it can hold names with values, as {"theme": "dark"}.`;
    return { settings: DEFAULT_SETTINGS, complaints: [complaint] };
  }
  const complaints: string[] = [];
  const read = Object.entries(value).flatMap(([name, set]) => {
    const setting = SETTINGS.find((each) => each.name === name);
    if (setting) return [[name, readOne(setting, set, complaints)]];
    complaints.push(unknownName(name));
    return [];
  });
  return {
    settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(read) },
    complaints: complaints.slice(0, MOST_COMPLAINTS),
  };
}

function unknownName(name: string): string {
  const names = SETTINGS.map(({ name }) => name);
  const near = nearestName(name, names);
  const advice = near === null ? `it can be ${names.join(", ")}.` : `did you mean ${near}?`;
  return `There is no setting ${shown(name)}; ${advice}`;
}

/** Complaints are added to those there are. */
function readOne(setting: Setting, value: unknown, complaints: string[]): Settings[keyof Settings] {
  if (!setting.read) return readKeys(setting, value, complaints);
  const read = setting.read(value);
  if (read !== undefined) return read;
  complaints.push(`The setting ${setting.name} is ${shown(value)}; it can be ${setting.canBe}.`);
  return setting.usual;
}

function readKeys({ canBe }: Setting, value: unknown, complaints: string[]): Settings["keys"] {
  if (!isRecord(value)) {
    complaints.push(`The setting keys is ${shown(value)}; it can be ${canBe}.`);
    return DEFAULT_SETTINGS.keys;
  }
  const bindings = Object.entries(value).flatMap(([id, keys]): [string, readonly string[]][] => {
    const list = typeof keys === "string" ? [keys] : keys;
    if (isKeyList(list)) return [[id, list]];
    complaints.push(
      `The setting keys has ${shown(keys)} for ${shown(id)}; it can be a key or a list of keys, as ["space", "x"].`,
    );
    return [];
  });
  return Object.fromEntries(bindings);
}

function isKeyList(list: unknown): list is readonly string[] {
  if (!Array.isArray(list) || list.length > MOST_KEYS) return false;
  return list.every((key) => typeof key === "string" && key !== "" && key.length <= LONGEST_KEY);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a set of names";
  const text = printable(JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
