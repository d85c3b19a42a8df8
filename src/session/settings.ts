import type { Settings } from "../model/settings/settings.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";

/** Takes in the settings as they are in the settings file; what is wrong in them is told, once above the footer and in full in the log. */
export function takeSettings(
  state: State,
  settings: Settings,
  complaints: readonly string[],
  time: number,
): Step {
  const [first, ...others] = complaints;
  if (first === undefined) return stay({ ...state, settings });
  const more = others.length === 0 ? "" : ` And ${others.length} more: report-tui config`;
  return notify(stay(record({ ...state, settings }, time, complaints)), "bad", first + more);
}

/** Changes settings, here and for the next start. */
export function changeSettings(state: State, settings: Partial<Settings>): Step {
  const next = { ...state, settings: { ...state.settings, ...settings } };
  return also(stay(next), { type: "remember", settings });
}
