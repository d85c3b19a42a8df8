import { locateReports } from "../io/locate-report.ts";
import { copySample } from "../io/sample.ts";
import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";
import type { Found } from "./first-state.ts";
import { describeNone } from "./read-report.ts";
import type { Write } from "./write.ts";

/** What the app is asked to open, on the screen or line by line; `sample`: the sample without asking when there is no report. */
export interface OpenOptions {
  readonly argument: string | undefined;
  readonly sample: boolean;
  /** The folder of the package, where the sample is. */
  readonly packageRoot: URL;
}

/** How somebody is asked. */
export interface Asking {
  /** Which of several reports to open, the nearest first; null when the user would rather leave. */
  chooseReport(paths: readonly string[]): Promise<string | null>;
  /** Whether to open the sample instead; `sentences`: a line each, the first says that there is no report. */
  offerSample(sentences: string): Promise<boolean>;
}

/** Finds the report to open, or asks; null when the user would rather leave. Throws `CommandError` for what cannot be opened. */
export async function findToOpen(options: OpenOptions, asking: Asking): Promise<Found | null> {
  const { argument, sample, packageRoot } = options;
  const located = await locateReports(process.cwd(), argument);
  switch (located.kind) {
    case "found":
      return { ...located, sample: false };
    case "bad":
      throw new CommandError(located.message);
    case "several": {
      const path = await asking.chooseReport(located.paths);
      if (path === null) return null;
      const chosen = await locateReports(process.cwd(), path);
      return { path, atUsualPlace: chosen.kind === "found" && chosen.atUsualPlace, sample: false };
    }
    case "none":
      if (!sample && !(await asking.offerSample(describeNone(located)))) return null;
      return { path: await copySample(packageRoot), atUsualPlace: true, sample: true };
  }
}

/** Says, once it is left, where the copy of the sample is; of a report of one's own nothing. */
export function tellWhereSampleIs({ sample, path }: Found, write: Write): void {
  if (sample) write.out(`Your copy of the sample stays; open it again by its name:\n${printable(path)}`);
}
