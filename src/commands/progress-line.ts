import { describeScan } from "../model/repository/describe-scan.ts";

/** Where a line that tells of progress goes: shown only where somebody looks. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line that says how far the scan of the repository has come. */
export interface ProgressLine {
  /** Files that were read so far, of how many. */
  readonly show: (done: number, of: number) => void;
  /** Takes it away. Nothing else may be written before: the cursor stands at its end. */
  readonly clear: () => void;
}

/** Milliseconds. What takes less needs no line. */
const LONG = 400;

/** The line on a terminal, once the scan takes long; in a pipe there is none. */
export function showProgress(output: ProgressOutput, now: () => number = Date.now): ProgressLine {
  const begun = now();
  let shown = false;
  return {
    show: (done, of) => {
      if (!output.isTTY || now() - begun < LONG) return;
      shown = true;
      output.write(`\r\u001b[K${describeScan({ done, of })}`);
    },
    clear: () => {
      if (shown) output.write("\r\u001b[K");
      shown = false;
    },
  };
}
