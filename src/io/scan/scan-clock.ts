import { setImmediate as turn } from "node:timers/promises";

/** The time one scan has. */
export interface ScanClock {
  isOver(): boolean;
  /** Lets what else waits in the thread have its turn, now and then: git that has answered would be taken for too slow. */
  breathe(): Promise<void>;
}

const BREATH_MS = 50;

/** A clock that runs from now, for so many milliseconds. */
export function scanClock(ms: number): ScanClock {
  const deadline = performance.now() + ms;
  let last = performance.now();
  return {
    isOver: () => performance.now() > deadline,
    breathe: async () => {
      if (performance.now() - last < BREATH_MS) return;
      await turn();
      last = performance.now();
    },
  };
}
