import { setImmediate as turn } from "node:timers/promises";

/** The time one scan has. */
export interface ScanClock {
  isOver(): boolean;
  /** Lets what else waits in the thread have its turn, now and then: git that has answered would be taken for too slow. */
  breathe(): Promise<void>;
}

const BREATH_MS = 50;
/** How many times as long a scan may take where others keep the processors busy, as training does: it is nicer than they are. */
const BUSY = 2;

/** A clock that runs from now, for so many milliseconds; twice as long while the process was given less than these of a processor. */
export function scanClock(ms: number): ScanClock {
  const start = performance.now();
  const before = process.cpuUsage();
  let last = start;
  const worked = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return {
    isOver: () => {
      const passed = performance.now() - start;
      return passed > ms && (passed > BUSY * ms || worked() > ms);
    },
    breathe: async () => {
      if (performance.now() - last < BREATH_MS) return;
      await turn();
      last = performance.now();
    },
  };
}
