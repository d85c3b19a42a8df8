/** Where a line that tells of progress goes: shown only where somebody looks. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds. What takes less needs no line. */
const LONG = 400;

/** A line that says how far the scan of the repository has come, once that takes long; `clear` takes it away. In a pipe there is none. */
export function showProgress(output: ProgressOutput, now: () => number = Date.now) {
  const begun = now();
  let shown = false;
  return {
    show: (done: number, of: number) => {
      if (!output.isTTY || now() - begun < LONG) return;
      shown = true;
      output.write(
        `\r\u001b[KReading the repository … ${done.toLocaleString("en")} of ${of.toLocaleString("en")} files`,
      );
    },
    clear: () => {
      if (shown) output.write("\r\u001b[K");
    },
  };
}
