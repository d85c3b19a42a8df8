import { supportsColor } from "chalk";
import type { Drawing } from "../model/figures/drawing.ts";

/**
 * How pictures can be drawn, by what the terminal says of itself in the environment. Behind placeholders only where they are known to be
 * understood (kitty, Ghostty) and nothing like tmux stands between.
 */
export function terminalDrawing(
  env: NodeJS.ProcessEnv,
  level: number = supportsColor ? supportsColor.level : 0,
): Drawing {
  if (env.NO_COLOR) return { kind: "none", why: "No preview: colours are switched off (NO_COLOR)." };
  if (env.INK_SCREEN_READER === "true")
    return { kind: "none", why: "No preview: a screen reader cannot read a picture." };
  if (env.TERM === "dumb" || level < 1)
    return { kind: "none", why: "No preview: this terminal shows no colours." };
  if (speaksPlaceholders(env)) return { kind: "placeholders" };
  return { kind: "blocks", level: level >= 3 ? 3 : level === 2 ? 2 : 1 };
}

function speaksPlaceholders({ TERM = "", TERM_PROGRAM = "", ...env }: NodeJS.ProcessEnv): boolean {
  if (env.TMUX || env.STY || env.ZELLIJ || /^(?:screen|tmux)/.test(TERM)) return false;
  return /^(?:xterm-kitty|xterm-ghostty)$/.test(TERM) || /^(?:kitty|ghostty)$/i.test(TERM_PROGRAM);
}
