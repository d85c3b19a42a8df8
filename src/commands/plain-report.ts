import { locateReports } from "../io/locate-report.ts";
import { copySample } from "../io/sample.ts";
import { printable } from "../model/text/printable.ts";
import type { State } from "../session/state.ts";
import { FIRST_VIEW } from "../session/view.ts";
import { CommandError } from "./command-error.ts";
import { type Found, firstState } from "./first-state.ts";
import { ownSettings } from "./own-settings.ts";
import type { PlainLines } from "./plain-lines.ts";
import { describeNone, shownPath } from "./read-report.ts";

/** What the app is asked to open, a line at a time; `sample`: the sample without asking when there is no report. */
export interface PlainOptions {
  readonly argument: string | undefined;
  readonly sample: boolean;
  /** The folder of the package, where the sample is. */
  readonly packageRoot: URL;
}

/** Finds the report, or asks which one, or whether the sample will do; null when the user would rather leave. Throws `CommandError` where nobody answers. */
export async function findOrAsk(options: PlainOptions, lines: PlainLines): Promise<Found | null> {
  const { argument, sample, packageRoot } = options;
  const located = await locateReports(process.cwd(), argument);
  switch (located.kind) {
    case "found":
      return { ...located, sample: false };
    case "bad":
      throw new CommandError(located.message);
    case "several": {
      const chosen = await choose(lines, "There are several reports here:", located.paths.map(shownPath));
      const path = chosen === null ? undefined : located.paths[chosen];
      if (path === undefined) return null;
      const again = await locateReports(process.cwd(), path);
      return { path, atUsualPlace: again.kind === "found" && again.atUsualPlace, sample: false };
    }
    case "none":
      if (
        !sample &&
        (await choose(lines, describeNone(located), ["a copy of the sample, to try things on"])) === null
      )
        return null;
      return { path: await copySample(packageRoot), atUsualPlace: true, sample: true };
  }
}

/** The place of what was chosen; null for leaving. */
async function choose(
  lines: PlainLines,
  question: string,
  choices: readonly string[],
): Promise<number | null> {
  const options = choices.map((choice, i) => `${i + 1}: ${printable(choice)}`);
  lines.say([...question.split("\n"), ...options, "Type the number of what to open, or quit."]);
  for (;;) {
    lines.ask(choices.length === 1 ? "1? " : `1 to ${choices.length}? `);
    const line = await lines.next();
    if (line === null)
      throw new CommandError("Nothing was chosen, so nothing is opened; name the file to open.");
    const typed = line.trim().toLowerCase();
    if (typed !== "" && ["quit", "back", "no"].some((word) => word.startsWith(typed))) return null;
    if (/^\d{1,6}$/.test(typed) && choices[Number(typed) - 1] !== undefined) return Number(typed) - 1;
    lines.say([`Not one of the choices: ${printable(line.trim())}`]);
  }
}

/** What is for screens alone: keys, a screen that follows what is saved elsewhere, hints. */
const NO_SCREEN = { keys: {}, follow: false, toured: true } as const;

/** The session of a report as it begins here, and what is wrong with the user's settings. */
export async function openSession(found: Found): Promise<{ state: State; complaints: readonly string[] }> {
  const { settings, complaints } = ownSettings();
  const state = await firstState(found, { ...settings, ...NO_SCREEN });
  // Where somebody was on the screens is no question they have opened here.
  return { state: { ...state, view: FIRST_VIEW }, complaints };
}
