import type { Settings } from "../../model/settings/settings.ts";
import type { Store } from "../store.ts";

const told = new WeakSet<Store>();

/** Keeps settings for the next start. Where that is not possible it is told once: they hold all the same. */
export async function keepSettings(store: Store, settings: Partial<Settings>): Promise<void> {
  // What writes them is large, and most sessions change none.
  const { rememberSettings } = await import("../../io/settings-write.ts");
  const message = rememberSettings(settings);
  // Nobody asked for that one to be kept.
  const isOurs = Object.keys(settings).every((name) => name === "toured");
  if (message === null || isOurs || told.has(store)) return;
  told.add(store);
  store.dispatch({ type: "settings-unkept", message, time: Date.now() });
}
