/** What the app looks like; `auto` asks the terminal for its background. */
export type ThemeName = "auto" | "dark" | "light" | "high-contrast" | "none";

/** What somebody has set for themselves, on this machine, for all reports. */
export interface Settings {
  readonly theme: ThemeName;
  /** Other keys for commands, by the command's id; an empty list takes its keys away. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** The editor that `ctrl+g` opens, as a command line; null for $VISUAL or $EDITOR. */
  readonly editor: string | null;
  /** Whether the screen goes to what is saved elsewhere. */
  readonly follow: boolean;
  /** Whether the mouse selects, ticks and scrolls; the terminal's own selection of text rests then. */
  readonly mouse: boolean;
  /** Whether nothing on the screen moves or fades by itself. */
  readonly reducedMotion: boolean;
  /** Whether figures are drawn in the terminal. */
  readonly preview: boolean;
  /** Whether the hints of the first start were seen. */
  readonly toured: boolean;
}

/** The settings of somebody who has set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  theme: "auto",
  keys: {},
  editor: null,
  follow: false,
  mouse: false,
  reducedMotion: false,
  preview: true,
  toured: false,
};
