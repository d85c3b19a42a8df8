import type { Settings } from "../model/settings/settings.ts";
import { readBindings } from "./keymap.ts";
import type { State } from "./state.ts";
import { notify, record, type Step, stay } from "./step.ts";

/** Takes in the settings as they are in the settings file; what is wrong in them is told, once above the footer and in full in the log. */
export function takeSettings(
  state: State,
  settings: Settings,
  complaints: readonly string[],
  time: number,
): Step {
  const next = { ...state, settings, bindings: readBindings(settings.keys) };
  const [first, ...others] = complaints;
  if (first === undefined) return stay(next);
  const more = others.length === 0 ? "" : ` And ${others.length} more: report-tui config`;
  return notify(stay(record(next, time, complaints)), "bad", first + more);
}
