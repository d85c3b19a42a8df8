import chalk from "chalk";

/** How many colours a terminal is believed to have: none, 16, 256, or all. */
export type Colours = 0 | 1 | 2 | 3;

/**
 * How many colours to draw with, by what the environment says: nothing to a file or a pipe, to a terminal as many as it has. A user who wants
 * none sets NO_COLOR (to anything) or FORCE_COLOR to 0; FORCE_COLOR with 1, 2 or 3 wants so many, with `true` at least 16, wherever they go.
 * FORCE_COLOR wins over NO_COLOR, as in Node. A continuous build (CI) is no reason for fewer: only a person opens the app.
 */
export function terminalColours(env: NodeJS.ProcessEnv, isTTY: boolean): Colours {
  const forced = forcedColours(env.FORCE_COLOR);
  if (typeof forced === "number") return forced;
  if (env.NO_COLOR && !forced) return 0;
  const own = isTTY || forced ? ownColours(env) : 0;
  return forced && own === 0 ? 1 : own;
}

/** What FORCE_COLOR asks for; true: at least 16. Null where it asks for nothing, or for what nobody understands. */
function forcedColours(wish = ""): Colours | true | null {
  if (wish === "false") return 0;
  if (wish === "true") return true;
  if (!/^\d{1,9}$/.test(wish)) return null;
  return Math.min(Number(wish), 3) as Colours;
}

const ALL_COLOURS = /^(?:xterm-(?:kitty|ghostty)|ghostty|wezterm|alacritty|foot)\b|-direct$/;

// Who opens something full-screen in a terminal nobody has heard of has more than a typewriter.
function ownColours({ TERM = "", TERM_PROGRAM, COLORTERM, WT_SESSION }: NodeJS.ProcessEnv): Colours {
  if (TERM === "dumb") return 0;
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM ?? "") || WT_SESSION) return 3;
  if (ALL_COLOURS.test(TERM) || TERM_PROGRAM === "iTerm.app") return 3;
  if (/-256(?:color)?$/i.test(TERM)) return 2;
  if (TERM === "") return process.platform === "win32" ? 3 : 0;
  return 1;
}

/**
 * Lets Ink write no more than the terminal understands. Without colours there is still weight (bold, underline, inverse), as the theme for that
 * wants it; a dumb terminal would show even those as litter.
 */
export function limitStyles(env: NodeJS.ProcessEnv, colours: Colours): void {
  chalk.level = colours === 0 && env.TERM !== "dumb" ? 1 : colours;
}
