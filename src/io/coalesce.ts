/** A signal that comes in bursts, passed on at once and then at most once more when the burst's window has passed. */
export interface Coalesced {
  signal(): void;
  cancel(): void;
}

/** Passes the first signal on at once, so that nothing waits, and the rest of a burst as one call after `windowMs`. */
export function coalesce(call: () => void, windowMs: number): Coalesced {
  let timer: NodeJS.Timeout | null = null;
  let isPending = false;
  const pass = () => {
    isPending = false;
    timer = setTimeout(() => {
      timer = null;
      if (isPending) pass();
    }, windowMs);
    call();
  };
  return {
    signal() {
      if (timer) isPending = true;
      else pass();
    },
    cancel() {
      if (timer) clearTimeout(timer);
      timer = null;
      isPending = false;
    },
  };
}
