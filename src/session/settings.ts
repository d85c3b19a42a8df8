import type { Settings } from "../model/settings/settings.ts";
import type { State } from "./state.ts";
import { also, type Step, stay } from "./step.ts";

/** Changes settings, here and for the next start. Keys are set in the settings file alone. */
export function changeSettings(state: State, settings: Partial<Omit<Settings, "keys">>): Step {
  const next = { ...state, settings: { ...state.settings, ...settings } };
  return also(stay(next), { type: "remember", settings });
}
