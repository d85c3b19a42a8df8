import type { Settings } from "../../model/settings/settings.ts";
import { printable } from "../../model/text/printable.ts";
import type { Store } from "../store.ts";

/** Keeps settings for the next start, in the order they were changed. Where that is not possible it is told once: they hold all the same. */
export class SettingsKeeping {
  private told = false;
  private last: Promise<void> = Promise.resolve();

  /** Keeps these; the others stay as they are in the file. */
  keep(store: Store, settings: Partial<Settings>): void {
    const kept = this.last.then(() => this.write(store, settings));
    this.last = kept.catch((error: Error) => this.tell(store, `Not kept: ${printable(error.message)}`));
  }

  /** Resolves when all of it is in the file. */
  settled(): Promise<void> {
    return this.last;
  }

  private async write(store: Store, settings: Partial<Settings>): Promise<void> {
    // What writes them is large, and most sessions change none.
    const { rememberSettings } = await import("../../io/settings-write.ts");
    const message = rememberSettings(settings);
    // Nobody asked for that one to be kept.
    const isOurs = Object.keys(settings).every((name) => name === "toured");
    if (message !== null && !isOurs) this.tell(store, message);
  }

  private tell(store: Store, message: string): void {
    if (this.told) return;
    this.told = true;
    store.dispatch({ type: "settings-unkept", message, time: Date.now() });
  }
}
