import type { ForegroundColorName } from "chalk";
import type { TextProps } from "ink";
import type { ThemeName } from "../model/settings/settings.ts";
import type { Role as MarkdownRole } from "./markdown/styled.ts";

/** What a piece of the screen means; how that looks is decided here alone. Sixteen colours suffice, and none is needed. */
export type Role =
  | MarkdownRole
  | "title"
  | "accent"
  | "good"
  | "bad"
  | "warn"
  | "selected"
  | "fresh"
  | "fault"
  | "doubt"
  | "match";

/** How a role looks, as props of Ink's `Text`. */
export type Look = Pick<TextProps, "bold" | "dimColor" | "italic" | "underline" | "inverse"> & {
  readonly color?: ForegroundColorName;
};

/** How each role looks. */
export type Theme = Readonly<Record<Role, Look>>;

/** A theme that is there to be drawn with; `auto` is one of them. Of high contrast there are two: what stands out on black does not on white. */
export type ThemeInForce =
  | Exclude<ThemeName, "auto" | "high-contrast">
  | "high-contrast"
  | "high-contrast-light";

/** Weight, slant and lines alone: what every other theme says as well, so that no colour is needed to tell two things apart. */
const NONE: Theme = {
  text: {},
  title: { bold: true },
  accent: { bold: true },
  good: {},
  bad: { bold: true },
  warn: {},
  muted: {},
  selected: { bold: true },
  fresh: { bold: true },
  strong: { bold: true },
  emphasis: { italic: true },
  code: {},
  heading: { bold: true, underline: true },
  link: { underline: true },
  quote: {},
  image: {},
  "task-done": {},
  "task-open": {},
  rule: {},
  table: {},
  differs: { bold: true, underline: true },
  fault: { underline: true },
  doubt: { underline: true },
  match: { underline: true, inverse: true },
};

const DARK: Theme = {
  ...NONE,
  accent: { color: "cyan" },
  good: { color: "green" },
  bad: { color: "red", bold: true },
  warn: { color: "yellow" },
  muted: { dimColor: true },
  selected: { color: "cyan", bold: true },
  fresh: { color: "magenta", bold: true },
  code: { color: "magenta" },
  link: { color: "cyan", underline: true },
  quote: { dimColor: true },
  image: { color: "cyan" },
  "task-done": { color: "green" },
  rule: { dimColor: true },
  differs: { color: "yellow", bold: true, underline: true },
  fault: { color: "red", underline: true },
  doubt: { color: "yellow", underline: true },
};

/** On white, yellow and cyan fade away, and so does what is dim: most terminals mix it with the ground. */
const LIGHT: Theme = {
  ...NONE,
  accent: { color: "blue" },
  good: { color: "green" },
  bad: { color: "red", bold: true },
  warn: { color: "magenta" },
  muted: { color: "gray" },
  selected: { color: "blue", bold: true },
  fresh: { color: "magenta", bold: true },
  code: { color: "magenta" },
  link: { color: "blue", underline: true },
  quote: { color: "gray" },
  image: { color: "blue" },
  "task-done": { color: "green" },
  rule: { color: "gray" },
  differs: { color: "magenta", bold: true, underline: true },
  fault: { color: "red", underline: true },
  doubt: { color: "magenta", underline: true },
};

/** Nothing steps back; colours are the brightest there are, beside the weight. */
const HIGH_CONTRAST: Theme = {
  ...NONE,
  accent: { color: "cyanBright", bold: true },
  good: { color: "greenBright" },
  bad: { color: "redBright", bold: true },
  warn: { color: "yellowBright" },
  selected: { bold: true, inverse: true },
  fresh: { color: "yellowBright", bold: true },
  link: { color: "cyanBright", underline: true },
  image: { color: "cyanBright" },
  "task-done": { color: "greenBright" },
  differs: { color: "yellowBright", bold: true, underline: true },
  fault: { color: "redBright", bold: true, underline: true },
  doubt: { color: "yellowBright", underline: true },
};

/** The two colours that are dark in every palette. */
const HIGH_CONTRAST_LIGHT: Theme = {
  ...NONE,
  accent: { color: "blue", bold: true },
  bad: { color: "red", bold: true },
  selected: { bold: true, inverse: true },
  link: { color: "blue", underline: true },
  image: { color: "blue" },
  fault: { color: "red", bold: true, underline: true },
};

/** All themes there are. */
export const THEMES: Readonly<Record<ThemeInForce, Theme>> = {
  dark: DARK,
  light: LIGHT,
  "high-contrast": HIGH_CONTRAST,
  "high-contrast-light": HIGH_CONTRAST_LIGHT,
  none: NONE,
};

/** What a terminal can show, as far as a theme depends on it; a background of null was not told. */
export interface ThemedTerminal {
  readonly colours: 0 | 1 | 2 | 3;
  readonly background: "dark" | "light" | null;
}

/**
 * The theme that holds: the one that is set, in its shape for the terminal's background. A terminal without colours, or whose user wants none,
 * gets none; one that does not tell its background is taken for dark, as most are.
 */
export function themeInForce(set: ThemeName, { colours, background }: ThemedTerminal): ThemeInForce {
  if (colours === 0) return "none";
  if (set === "auto") return background ?? "dark";
  return set === "high-contrast" && background === "light" ? "high-contrast-light" : set;
}

/** How each role looks in the theme that holds. */
export function themeOf(set: ThemeName, terminal: ThemedTerminal): Theme {
  return THEMES[themeInForce(set, terminal)];
}
