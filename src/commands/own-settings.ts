import { readSettingsFile } from "../io/settings.ts";
import type { ReadSettings } from "../model/settings/read-settings.ts";
import { settingsIn } from "../session/settings-in.ts";

/** The user's settings, read at once, and what is wrong with them; a file that cannot be read is one complaint, and nothing is set. */
export function ownSettings(): ReadSettings {
  const { value, trouble } = readSettingsFile();
  const { settings, complaints } = settingsIn(value);
  if (trouble === null) return { settings, complaints };
  // Whether the hints were seen is not known, and could not be kept.
  return { settings: { ...settings, toured: true }, complaints: [trouble] };
}
