import { THEME_NAMES } from "../../model/settings/setting-list.ts";
import type { ThemeName } from "../../model/settings/settings.ts";
import { changeSettings } from "../settings.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import { beginTour } from "../tour.ts";
import type { Command } from "./command.ts";

type Switch = "mouse" | "reducedMotion" | "preview";

/** What holds once something was switched on, or off. */
const HOLDS: Readonly<Record<Switch, readonly [on: string, off: string]>> = {
  mouse: [
    "The mouse is on: a click selects or ticks, the wheel scrolls.",
    "The mouse is off: the terminal selects text.",
  ],
  reducedMotion: [
    "Reduced motion is on: notices and marks stay until the next key.",
    "Reduced motion is off: notices and marks go away after some seconds.",
  ],
  preview: ["Figures are drawn in the terminal.", "Figures are not drawn any more."],
};

function switching(name: Switch, id: string, does: string): Command {
  const run = (state: State): Step => {
    const on = !state.settings[name];
    return notify(changeSettings(state, { [name]: on }), "info", HOLDS[name][on ? 0 : 1]);
  };
  return { id: `settings.${id}`, place: "lists", category: "Settings", keys: [], does, run };
}

function theme(name: ThemeName): Command {
  const titles: Readonly<Record<ThemeName, string>> = {
    auto: "auto, by what is behind the text",
    dark: "dark",
    light: "light",
    "high-contrast": "high contrast",
    none: "none, without colours",
  };
  const title = titles[name];
  return {
    id: `settings.theme-${name}`,
    place: "lists",
    category: "Settings",
    keys: [],
    does: `theme: ${title}`,
    run: (state) => {
      const unseen = state.terminal.colours === 0 ? " This terminal shows no colours, though." : "";
      return notify(changeSettings(state, { theme: name }), "info", `Theme: ${title}.${unseen}`);
    },
  };
}

function whereSettingsAre({ settingsFile }: State): string {
  return settingsFile === null
    ? "There is no folder of your own for a settings file."
    : `Settings and keys: ${settingsFile}; report-tui config and report-tui keys say what it can hold.`;
}

/** What can be set while the app runs. None has a key: they are in the palette, and who wants one sets it. */
export const settingsCommands: readonly Command[] = [
  ...THEME_NAMES.map(theme),
  switching("mouse", "mouse", "the mouse on or off"),
  switching("reducedMotion", "reduced-motion", "reduced motion on or off"),
  switching("preview", "preview", "pictures of figures on or off"),
  {
    id: "settings.where",
    place: "lists",
    category: "Settings",
    keys: [],
    does: "change keys and other settings: say where the settings file is",
    run: (state) => notify(stay(state), "info", whereSettingsAre(state), "key"),
  },
  {
    id: "settings.hints",
    place: "lists",
    category: "Settings",
    keys: [],
    does: "show the hints of the first start again",
    run: beginTour,
  },
];
