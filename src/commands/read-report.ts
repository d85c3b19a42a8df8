import { relative } from "node:path";
import { readReportPy } from "../io/beside-report.ts";
import { readFigures } from "../io/figures.ts";
import { readFirstVersion } from "../io/first-version.ts";
import { locateReports, type NoneFound } from "../io/locate-report.ts";
import { readReport } from "../io/read-report.ts";
import { type ReportFiles, readReportFiles } from "../io/report-files.ts";
import { usesOf } from "../model/figures/image-uses.ts";
import { parseReport, type Report } from "../model/report/parse.ts";
import { listed } from "../model/text/phrase.ts";
import { printable } from "../model/text/printable.ts";
import { type Reading, readParsed, type Surroundings } from "../session/reading.ts";
import { CommandError } from "./command-error.ts";

/** A report read for a command without a screen. */
export interface ReadReport {
  /** The path as it was given or found, relative where that is shorter. */
  readonly file: string;
  readonly reading: Reading;
  /** What it was read with, to read a changed text of it in the same way. */
  readonly surroundings: Surroundings;
}

/** A path as people see it: relative to the working directory where that is shorter. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== "" && near.length < path.length ? near : path;
}

/** Finds the one report a command is about; throws `CommandError` where there is none, or more than one. */
export async function findReport(
  argument?: string,
): Promise<{ readonly path: string; readonly atUsualPlace: boolean }> {
  const located = await locateReports(process.cwd(), argument);
  switch (located.kind) {
    case "found":
      return located;
    case "bad":
      throw new CommandError(located.message);
    case "several": {
      const paths = located.paths.map((path) => `  ${printable(shownPath(path))}`);
      throw new CommandError(["There are several reports here; name the one you mean:", ...paths].join("\n"));
    }
    case "none":
      throw new CommandError(`${describeNone(located)}\n${WHAT_TO_DO}`);
  }
}

const WHAT_TO_DO =
  "Open one by its name: report-tui path/to/report.md; or, in a terminal, the sample: report-tui --sample";

/** What to say when there is no report: where was looked, what for, and what was there instead; a sentence a line. */
export function describeNone({ lookedIn, passedOver }: NoneFound): string {
  const [start = "", root = start] = [lookedIn[0], lookedIn.at(-1)].map((path) => printable(path ?? ""));
  const above = start === root ? "" : `, in the folders above it up to ${root}`;
  const others = listed(passedOver.map((path) => printable(shownPath(path))));
  const verb = passedOver.length === 1 ? "is there, but is no report" : "are there, but are no reports";
  const there = passedOver.length === 0 ? "No Markdown file is there." : `${others} ${verb}.`;
  return [
    `No report found in ${start}${above}, or up to two folders down from there.`,
    'It would be reports/README.md, or another Markdown file with headings like "### Question 1" and lines like "Answer:".',
    `${there} Not looked in: node_modules, folders that begin with a dot, and what git ignores.`,
  ].join("\n");
}

/** Reads and judges one report; throws `CommandError` when the file cannot be read. */
export async function readForCommand(
  path: string,
  shown: string,
  atUsualPlace: boolean,
): Promise<ReadReport> {
  // Git takes longest, so it looks while the text is read and parsed.
  const [{ report, around }, template] = await Promise.all([readAround(path), readFirstVersion(path)]);
  const surroundings = { ...around, atUsualPlace, template: template ?? null };
  return { file: shown, reading: readParsed(report, surroundings), surroundings };
}

async function readAround(path: string) {
  const [result, reportPy] = await Promise.all([readReport(path), readReportPy(path)]);
  if (!result.ok) throw new CommandError(result.message);
  const report = parseReport(result.text, { reportPy });
  const reachable = await readReachable(path, report);
  return { report, around: { reportPy, utf8: result.encoding === "utf-8", ...reachable } };
}

async function readReachable(path: string, report: Report): Promise<ReportFiles | null> {
  const named = usesOf(report).map(({ path }) => path);
  return await readReportFiles(path, named, await readFigures(path));
}
