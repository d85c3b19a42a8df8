/** What listens to ctrl+c since a moment. */
export interface Interrupts {
  readonly listeners: () => readonly NodeJS.SignalsListener[];
  /** Ctrl+c for these alone: files of tests share a process, and what another one left there may end it. */
  readonly press: () => void;
  /** Takes them away. */
  readonly clear: () => void;
}

/** Follows who listens to ctrl+c from now on. */
export function followInterrupts(): Interrupts {
  const now = () => process.rawListeners("SIGINT") as NodeJS.SignalsListener[];
  const others = now();
  const listeners = () => now().filter((listener) => !others.includes(listener));
  const each = (does: (listener: NodeJS.SignalsListener) => void) => listeners().forEach(does);
  return {
    listeners,
    press: () => each((listener) => listener("SIGINT")),
    clear: () => each((listener) => process.off("SIGINT", listener)),
  };
}
