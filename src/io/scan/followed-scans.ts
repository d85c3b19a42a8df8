import { RepositoryEvents } from "./repository-events.ts";
import type { KeptBytes } from "./scan-messages.ts";
import { type ScanHandlers, type ScanThread, type ScanThreadOptions, startScan } from "./scan-thread.ts";
import { ScanTurns } from "./scan-turns.ts";
import type { ScanPlace } from "./scanner.ts";

/**
 * Scans of one repository, the first at once and one after each change. Each has a thread that ends with it: between two of them there is no more
 * than the watches and, as bytes, what was read.
 */
export class FollowedScans {
  readonly #place: ScanPlace;
  readonly #handlers: ScanHandlers;
  readonly #options: ScanThreadOptions;
  readonly #events: RepositoryEvents;
  readonly #turns = new ScanTurns(() => this.#scan());
  #kept: KeptBytes | null = null;
  #running: ScanThread | null = null;
  #isClosed = false;

  constructor(place: ScanPlace, handlers: ScanHandlers, options: ScanThreadOptions) {
    this.#place = place;
    this.#handlers = handlers;
    this.#options = options;
    this.#events = new RepositoryEvents(place, () => this.#turns.signal());
    void this.#turns.run();
  }

  /** Somebody looks: where no events tell of changes, it scans again. */
  look(): void {
    if (!this.#isClosed && !this.#events.isWhole) this.#turns.signal();
  }

  /** Ends it; no call comes any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#events.close();
    this.#turns.cancel();
    this.#running?.stop();
    await this.#running?.end;
  }

  async #scan(): Promise<void> {
    if (this.#isClosed) return;
    const told = {
      onProgress: (done: number, of: number) => this.#isClosed || this.#handlers.onProgress(done, of),
      onListed: this.#events.follow.bind(this.#events),
    };
    this.#running = startScan({ ...this.#place, kept: this.#kept }, told, this.#options);
    // It has them now.
    this.#kept = null;
    const end = await this.#running.end;
    this.#running = null;
    if (this.#isClosed) return;
    if (end.type === "failed") await this.close();
    if (end.type !== "read") return this.#handlers.onFailure(end.why);
    this.#kept = end.kept;
    this.#handlers.onReading(end.reading);
  }
}
