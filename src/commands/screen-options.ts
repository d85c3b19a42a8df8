import type { RenderOptions } from "ink";

/** How Ink has the terminal while the app is full-screen. ctrl+c is a key like others, and only changed rows are written. */
export const SCREEN_OPTIONS = {
  alternateScreen: true,
  incrementalRendering: true,
  exitOnCtrlC: false,
  patchConsole: false,
  interactive: true,
  maxFps: 120,
} satisfies RenderOptions;
