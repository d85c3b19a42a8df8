import { locateReports } from "../io/locate-report.ts";
import { copySample } from "../io/sample.ts";
import { limitStyles } from "../io/terminal-colours.ts";
import { printable } from "../model/text/printable.ts";
import { AppOnScreen } from "./app-on-screen.tsx";
import { chooseReport, offerSample } from "./choose.tsx";
import { CommandError } from "./command-error.ts";
import { colours, type Found, firstState } from "./first-state.ts";
import { ownSettings } from "./own-settings.ts";
import { describeNone } from "./read-report.ts";
import type { Write } from "./write.ts";

/** What the full-screen app is asked to open; `sample`: the sample without asking when there is no report. */
export interface OpenOptions {
  readonly argument: string | undefined;
  readonly sample: boolean;
  /** The folder of the package, where the sample is. */
  readonly packageRoot: URL;
}

/** Opens a report full-screen and stays until the user leaves; gives the exit code. */
export async function open(options: OpenOptions, write: Write): Promise<number> {
  limitStyles(process.env, colours());
  const found = await findOrAsk(options);
  if (!found) return 0;
  const { settings, complaints } = ownSettings();
  const state = await firstState(found, settings);
  const code = await new AppOnScreen(state, complaints).run();
  if (found.sample)
    write.out(`Your copy of the sample stays; open it again by its name:\n${printable(found.path)}`);
  return code;
}

async function findOrAsk({ argument, sample, packageRoot }: OpenOptions): Promise<Found | null> {
  const located = await locateReports(process.cwd(), argument);
  switch (located.kind) {
    case "found":
      return { ...located, sample: false };
    case "bad":
      throw new CommandError(located.message);
    case "several": {
      const path = await chooseReport(located.paths);
      if (path === null) return null;
      const chosen = await locateReports(process.cwd(), path);
      return { path, atUsualPlace: chosen.kind === "found" && chosen.atUsualPlace, sample: false };
    }
    case "none":
      if (!sample && !(await offerSample(describeNone(located)))) return null;
      return { path: await copySample(packageRoot), atUsualPlace: true, sample: true };
  }
}
