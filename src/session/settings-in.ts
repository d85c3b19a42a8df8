import { type ReadSettings, readSettings } from "../model/settings/read-settings.ts";
import { readBindings } from "./bindings.ts";
// It makes the commands known that keys are set for.
import "./keymap.ts";

/** The settings that a settings file holds, parsed, and a sentence for each thing that is wrong in it, its keys included. */
export function settingsIn(value: unknown): ReadSettings {
  const { settings, complaints } = readSettings(value);
  return { settings, complaints: [...complaints, ...readBindings(settings.keys).complaints] };
}
