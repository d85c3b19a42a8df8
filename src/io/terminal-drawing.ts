import type { Drawing } from "../model/figures/drawing.ts";
import type { Colours } from "./terminal-colours.ts";

/**
 * How pictures can be drawn, by what the terminal says of itself in the environment. Behind placeholders only where they are known to be
 * understood (kitty, Ghostty) and nothing like tmux stands between.
 */
export function terminalDrawing(env: NodeJS.ProcessEnv, colours: Colours): Drawing {
  if (env.INK_SCREEN_READER === "true")
    return { kind: "none", why: "No preview: a screen reader cannot read a picture." };
  if (colours === 0 && env.NO_COLOR)
    return { kind: "none", why: "No preview: colours are switched off (NO_COLOR)." };
  if (env.TERM === "dumb" || colours === 0)
    return { kind: "none", why: "No preview: this terminal shows no colours." };
  if (speaksPlaceholders(env)) return { kind: "placeholders" };
  return { kind: "blocks", level: colours };
}

function speaksPlaceholders({ TERM = "", TERM_PROGRAM = "", ...env }: NodeJS.ProcessEnv): boolean {
  if (env.TMUX || env.STY || env.ZELLIJ || /^(?:screen|tmux)/.test(TERM)) return false;
  return /^(?:xterm-kitty|xterm-ghostty)$/.test(TERM) || /^(?:kitty|ghostty)$/i.test(TERM_PROGRAM);
}
