import type { TextProps } from "ink";
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
  | "doubt";

/** How a role looks, as props of Ink's `Text`. */
export type Look = Pick<TextProps, "color" | "bold" | "dimColor" | "italic" | "underline" | "inverse">;

const LOOKS: Readonly<Record<Role, Look>> = {
  text: {},
  title: { bold: true },
  accent: { color: "cyan" },
  good: { color: "green" },
  bad: { color: "red", bold: true },
  warn: { color: "yellow" },
  muted: { dimColor: true },
  selected: { bold: true, color: "cyan" },
  fresh: { color: "magenta", bold: true },
  strong: { bold: true },
  emphasis: { italic: true },
  code: { color: "magenta" },
  heading: { bold: true, underline: true },
  link: { color: "blue", underline: true },
  quote: { dimColor: true },
  image: { color: "cyan" },
  "task-done": { color: "green" },
  "task-open": {},
  rule: { dimColor: true },
  table: {},
  differs: { color: "yellow", bold: true, underline: true },
  fault: { color: "red", underline: true },
  doubt: { color: "yellow", underline: true },
};

// https://no-color.org: colour alone is given up; weight and slant say what they said before.
const COLOURLESS = Boolean(process.env.NO_COLOR);

/** How a role looks. */
export function look(role: Role): Look {
  if (!COLOURLESS) return LOOKS[role];
  const { color: _, ...rest } = LOOKS[role];
  return rest;
}
