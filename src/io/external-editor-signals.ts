/** What a key sends to every program in the terminal's foreground, so to the editor and to us. */
const FROM_KEYS = ["SIGINT", "SIGQUIT"] as const;
/** What stops and continues the whole job; the system does both as they are meant when nobody listens. */
const OF_THE_JOB = ["SIGTSTP", "SIGCONT"] as const;

type Listener = (...args: unknown[]) => void;

/**
 * While another program has the terminal, ctrl+c and ctrl+\ there mean that program alone: whoever listens to them in this process is
 * not called, and neither ends it. What it returns puts everything back. SIGTERM and SIGHUP still reach those who listen.
 */
export function leaveKeysToOthers(): () => void {
  const kept: [signal: NodeJS.Signals, listener: Listener][] = [];
  const ignore = () => {};
  for (const signal of [...FROM_KEYS, ...OF_THE_JOB]) {
    for (const listener of process.rawListeners(signal)) kept.push([signal, listener as Listener]);
  }
  // The new listener first: without any, a signal in between would end the process.
  for (const signal of FROM_KEYS) process.on(signal, ignore);
  for (const [signal, listener] of kept) process.off(signal, listener);
  return () => {
    for (const [signal, listener] of kept) process.on(signal, listener);
    for (const signal of FROM_KEYS) process.off(signal, ignore);
  };
}
