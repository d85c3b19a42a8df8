import { DEFAULT_SETTINGS, type Settings, type ThemeName } from "./settings.ts";

/** One setting: settings file, `report-tui config` and complaints all speak from these. */
export interface Setting<Name extends keyof Settings = keyof Settings> {
  readonly name: Name;
  /** What it is for, as a sentence without its end. */
  readonly does: string;
  /** What it can be, to be read after "it can be". */
  readonly canBe: string;
  /** What holds when nothing is set. */
  readonly usual: Settings[Name];
  /** The value as the settings have it; undefined for one that it cannot be. Left out where it is read entry by entry. */
  readonly read?: (value: unknown) => Settings[Name] | undefined;
}

/** The themes, the one that is usual first. */
export const THEME_NAMES: readonly ThemeName[] = ["auto", "dark", "light", "high-contrast", "none"];

const LONGEST_EDITOR = 1000;

function readTheme(value: unknown): ThemeName | undefined {
  return THEME_NAMES.find((name) => name === value);
}

function readEditor(value: unknown): string | null | undefined {
  if (value === null) return null;
  if (typeof value !== "string" || value.length > LONGEST_EDITOR || /[\0\r\n]/.test(value)) return undefined;
  return value.trim() === "" ? null : value.trim();
}

type Switch = "follow" | "mouse" | "reducedMotion" | "preview" | "toured";

function onOrOff(name: Switch, does: string): Setting<Switch> {
  const read = (value: unknown) => (typeof value === "boolean" ? value : undefined);
  return { name, does, canBe: "true or false", usual: DEFAULT_SETTINGS[name], read };
}

/** Every setting, in the order people are told of them. */
export const SETTINGS: readonly Setting[] = [
  {
    name: "theme",
    does: "the colours; auto goes by what is behind the text",
    canBe: `${THEME_NAMES.slice(0, -1).join(", ")} or ${THEME_NAMES.at(-1)}`,
    usual: DEFAULT_SETTINGS.theme,
    read: readTheme,
  },
  {
    name: "keys",
    does: "other keys for commands, by the names that report-tui keys prints",
    canBe: 'names with a key or a list of keys, as {"checklist.tick": ["space", "x"]}',
    usual: DEFAULT_SETTINGS.keys,
  },
  {
    name: "editor",
    does: "the editor an answer is opened in outside, with its options",
    canBe: "a command in quotes, or null for $VISUAL or $EDITOR",
    usual: DEFAULT_SETTINGS.editor,
    read: readEditor,
  },
  onOrOff("follow", "go to what is saved elsewhere"),
  onOrOff("mouse", "click, tick and scroll with the mouse; the terminal's own selection of text rests then"),
  onOrOff("reducedMotion", "nothing on the screen goes away or moves by itself"),
  onOrOff("preview", "draw figures in the terminal"),
  onOrOff("toured", "the hints of the first start were seen"),
];
