import type { Settings } from "../model/settings/settings.ts";
import type { State } from "./state.ts";
import { also, notify, type Step, stay } from "./step.ts";

/** Takes in the settings as they are in the settings file; what is wrong in them is told and left out. */
export function takeSettings(state: State, settings: Settings, complaints: readonly string[]): Step {
  const step = stay({ ...state, settings });
  return complaints[0] === undefined ? step : notify(step, "bad", complaints[0]);
}

/** Changes settings, here and for the next start. */
export function changeSettings(state: State, settings: Partial<Settings>): Step {
  const next = { ...state, settings: { ...state.settings, ...settings } };
  return also(stay(next), { type: "remember", settings });
}
