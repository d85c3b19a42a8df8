import { dropPlace, readPlace, writePlace } from "../../io/places.ts";
import { readRemembered } from "../read-remembered.ts";
import { placeAgain, rememberedView } from "../remembered-view.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";
import { realReport } from "./drafts.ts";

/** How long after a change of the view it is kept, in milliseconds. */
const BEHIND_MS = 1_000;

/** The state of a report that has just been opened, where its user left it the last time; as it is for one opened for the first time. */
export function openWhereLeft(state: State): State {
  if (state.file.sample) return state;
  const kept = readPlace(realReport(state.file.path));
  return kept === null ? state : placeAgain(state, readRemembered(kept));
}

/** Keeps, for the next start, where somebody is in a report. The sample is a new one each time, and nothing of it is kept. */
export class PlaceKeeping {
  private readonly report: string;
  private kept: string;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly store: Store) {
    this.report = realReport(store.state().file.path);
    this.kept = JSON.stringify(rememberedView(store.state()));
  }

  /** Keeps it as it changes; gives how to stop. */
  follow(): () => void {
    const stop = this.store.subscribe(() => {
      this.timer ??= setTimeout(() => {
        this.timer = null;
        this.keepNow();
      }, BEHIND_MS).unref();
    });
    return () => {
      stop();
      if (this.timer) clearTimeout(this.timer);
    };
  }

  /** Keeps it at once. Never throws: nothing depends on it, and others keep what matters at the same moment. */
  keepNow(): void {
    const state = this.store.state();
    if (state.file.sample) return;
    try {
      const view = rememberedView(state);
      const text = JSON.stringify(view);
      if (text !== this.kept) writePlace(this.report, view);
      this.kept = text;
    } catch {
      // A state that cannot be told is no place to come back to.
    }
  }

  /** Forgets it: a place at which the app failed is no place to begin with. */
  forget(): void {
    if (!this.store.state().file.sample) dropPlace(this.report);
  }
}
