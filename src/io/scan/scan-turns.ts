/** Between a change and the scan it brings: most changes come in bursts. */
const WAIT_MS = 500;
/** From one scan to the next, as a multiple of what it took: where a program writes all the time, short scans take a tenth of a processor. */
const REST = 9;
/** The same at most, in milliseconds: after a long scan somebody waits for the next, and on a busy machine it took long without costing much. */
const LONGEST_REST_MS = 5000;

/** Scans one at a time, a while after something changed. It keeps no process alive. */
export class ScanTurns {
  readonly #scan: () => Promise<void>;
  #timer: NodeJS.Timeout | null = null;
  #isRunning = false;
  #isWanted = false;
  #restUntil = 0;

  constructor(scan: () => Promise<void>) {
    this.#scan = scan;
  }

  /** Scans at once. Throws what the scan does. */
  async run(): Promise<void> {
    this.cancel();
    this.#isRunning = true;
    this.#isWanted = false;
    const start = performance.now();
    await this.#scan();
    const end = performance.now();
    this.#restUntil = end + Math.min(REST * (end - start), LONGEST_REST_MS);
    this.#isRunning = false;
    // What changed meanwhile may have been read before it did.
    if (this.#isWanted) this.signal();
  }

  /** Something changed. */
  signal(): void {
    this.#isWanted = true;
    if (this.#isRunning) return;
    const wait = Math.max(WAIT_MS, this.#restUntil - performance.now());
    this.#timer ??= setTimeout(() => void this.run(), wait).unref();
  }

  /** Forgets a scan that has not begun. */
  cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
