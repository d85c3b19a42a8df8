import { type ReadSettings, readSettings } from "../model/settings/read-settings.ts";
import { readBindings } from "./keymap.ts";

/** The settings that a settings file holds, parsed, and a sentence for each thing that is wrong in it, its keys included. */
export function settingsIn(value: unknown): ReadSettings {
  const { settings, complaints } = readSettings(value);
  return { settings, complaints: fewest([...complaints, ...readBindings(settings.keys).complaints]) };
}

const MOST_COMPLAINTS = 20;

// Whoever has more of them has another program's file.
function fewest(complaints: readonly string[]): readonly string[] {
  const more = complaints.length - MOST_COMPLAINTS;
  return more <= 0 ? complaints : [...complaints.slice(0, MOST_COMPLAINTS), `${more} more are wrong there.`];
}
