import chalk from "chalk";
import type { Look, Role, Theme } from "./theme.ts";

/** A stretch of a row in one role; `selected` turns its colours around. */
export interface Run {
  readonly text: string;
  readonly role: Role;
  readonly selected?: boolean;
}

/**
 * A row as one text that has its looks in it, in as few stretches as it takes. Ink reads every text letter by letter for each frame, and
 * twice where the looks in it could be said in fewer words: what a row costs is how long it is and how often its look changes.
 */
export function paint(runs: readonly Run[], theme: Theme): string {
  let painted = "";
  let text = "";
  let look = PLAIN;
  for (const run of runs) {
    const next = lookOf(run, theme);
    if (!isSame(look, next)) {
      painted += inLook(text, look);
      text = "";
    }
    look = next;
    text += run.text;
  }
  return painted + inLook(text, look);
}

/** The runs of a row without the blanks at its end that look like nothing. */
export function withoutBlankEnd<R extends Run>(runs: readonly R[], theme: Theme): readonly R[] {
  const last = runs.findLastIndex((run) => !BLANK.test(run.text) || !isSame(lookOf(run, theme), PLAIN));
  return runs.slice(0, last + 1);
}

const BLANK = /^ *$/;
const PLAIN: Look = {};

// The colour of a blank is not seen, and neither is its weight.
function lookOf({ text, role, selected = false }: Run, theme: Theme): Look {
  const look = theme[role];
  if (selected) return { ...look, inverse: true };
  return BLANK.test(text) && !look.underline && !look.inverse ? PLAIN : look;
}

const isSame = (a: Look, b: Look) =>
  a === b ||
  (a.color === b.color &&
    a.bold === b.bold &&
    a.dimColor === b.dimColor &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.inverse === b.inverse);

function inLook(text: string, { color, bold, dimColor, italic, underline, inverse }: Look): string {
  let shown = dimColor ? chalk.dim(text) : text;
  if (color) shown = chalk[color](shown);
  if (bold) shown = chalk.bold(shown);
  if (italic) shown = chalk.italic(shown);
  if (underline) shown = chalk.underline(shown);
  return inverse ? chalk.inverse(shown) : shown;
}
