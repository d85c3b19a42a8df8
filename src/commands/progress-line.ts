/** Where a line that tells of progress goes: shown only where somebody looks. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  /** The columns it has, as they are now. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far something has come, in files: so many are done, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A line that says how far a command has come. */
export interface ProgressLine {
  /** Files that were read so far, of how many. */
  readonly show: (done: number, of: number) => void;
  /** Takes it away. Nothing else may be written before: the cursor stands at its end. */
  readonly clear: () => void;
}

/** Milliseconds. What takes less needs no line. */
const LONG = 400;
/** Milliseconds from one drawing to the next, while it is there: more often nobody reads it. */
const OFTEN = 100;

/** The line on a terminal, once what it tells of takes long; in a pipe there is none. Ctrl+c takes it away and ends the program as ever. */
export function showProgress(
  output: ProgressOutput,
  describe: (progress: Progress) => string,
  now: () => number = Date.now,
): ProgressLine {
  const begun = now();
  let drawn = begun;
  let shown = false;
  const clear = () => {
    if (!shown) return;
    output.write("\r\u001b[K");
    shown = false;
  };
  // Once there, it stays: a ctrl+c that came before it was taken off would be lost.
  let follows = false;
  const interrupt = () => {
    clear();
    process.kill(process.pid, "SIGINT");
  };
  return {
    show: (done, of) => {
      if (!output.isTTY || now() - begun < LONG) return;
      if (shown && now() - drawn < OFTEN) return;
      drawn = now();
      if (!follows) process.once("SIGINT", interrupt);
      follows = true;
      shown = true;
      output.write(`\r\u001b[K${fitted(describe({ done, of }), output.columns)}`);
    },
    clear,
  };
}

// A line that went on in the next row could not be taken away. Its last column stays free: some terminals go on once it is full.
function fitted(text: string, columns = Number.POSITIVE_INFINITY): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(0, columns - 2))}…`;
}

/** How far a check of many reports has come, as a sentence. */
export function describeChecking(progress: Progress): string {
  const [done, of] = [progress.done, progress.of].map((count) => count.toLocaleString("en"));
  return `Checking … ${done} of ${of} files`;
}
