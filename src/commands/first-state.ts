import { readReportPy } from "../io/beside-report.ts";
import { readGitDoings } from "../io/git-doings.ts";
import { readReport } from "../io/read-report.ts";
import { settingsPath, shown as shownSettings } from "../io/settings.ts";
import { terminalColours } from "../io/terminal-colours.ts";
import { terminalDrawing } from "../io/terminal-drawing.ts";
import type { Settings } from "../model/settings/settings.ts";
import { printable } from "../model/text/printable.ts";
import { openWhereLeft } from "../session/effects/places.ts";
import { asRead } from "../session/effects/report-file.ts";
import { REPOSITORY_AHEAD } from "../session/repository.ts";
import { type Start, startSession } from "../session/start.ts";
import type { Size, State } from "../session/state.ts";
import { WHOLE_TOUR } from "../session/tour.ts";
import { backgroundFromEnvironment } from "./background-reply.ts";
import { CommandError } from "./command-error.ts";
import { shownPath } from "./read-report.ts";

/** The report that is opened. */
export interface Found {
  readonly path: string;
  readonly atUsualPlace: boolean;
  readonly sample: boolean;
}

/** What the first state is made of. */
export type FirstRead = Pick<Start, "file" | "reportPy">;

/** Reads the report and the checker beside it; throws `CommandError` when the report cannot be read. */
export async function readFound({ path }: Found): Promise<FirstRead> {
  const [result, reportPy, doings] = await Promise.all([
    readReport(path),
    readReportPy(path),
    readGitDoings(path),
  ]);
  if (!result.ok) throw new CommandError(result.message);
  return { file: asRead(result, doings), reportPy };
}

/** The state of a session that begins on this report, where its user left it. */
export function firstState(
  { path, atUsualPlace, sample }: Found,
  read: FirstRead,
  settings: Settings,
): State {
  const file = settingsPath();
  const state = startSession({
    ...read,
    path,
    shown: printable(sample ? "sample" : shownPath(path)),
    atUsualPlace,
    sample,
    size: windowSize(),
    drawing: terminalDrawing(process.env, colours()),
    colours: colours(),
    background: backgroundFromEnvironment(process.env),
    settings,
    settingsFile: file === null ? null : printable(shownSettings(file)),
  });
  const tour = settings.toured ? null : WHOLE_TOUR;
  return openWhereLeft({ ...state, tour, repository: REPOSITORY_AHEAD });
}

/** How many colours this terminal has. */
export const colours = () => terminalColours(process.env, process.stdout.isTTY);

/** The size of the window; a pseudo terminal may say it has none at all. */
export function windowSize(): Size {
  const { columns, rows } = process.stdout;
  return { columns: columns || 80, rows: rows || 24 };
}
