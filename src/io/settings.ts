import Conf from "conf";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings/settings.ts";

// Opened anew each time: settings are read once and written rarely, and another window may have changed them.
function open(): Conf<Settings> {
  return new Conf<Settings>({ projectName: "report-tui", projectSuffix: "", defaults: DEFAULT_SETTINGS });
}

/** The user's settings; the defaults when they cannot be read. */
export function loadSettings(): Settings {
  try {
    return { ...DEFAULT_SETTINGS, follow: open().get("follow") === true };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Keeps settings for the next start; a settings file that cannot be written is no reason to bother anybody. */
export function rememberSettings(settings: Partial<Settings>): void {
  try {
    const file = open();
    for (const [name, value] of Object.entries(settings)) file.set(name, value);
  } catch {
    // They hold for this session.
  }
}
