import { readFigures } from "../io/figures.ts";
import { scanRepository } from "../io/scan/scan-repository.ts";
import type { TopicFacts } from "../model/facts/fact.ts";
import { topicsBeside } from "../model/facts/question-facts.ts";
import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import type { Report } from "../model/report/parse.ts";
import { printable } from "../model/text/printable.ts";
import { CommandError } from "./command-error.ts";
import { evidenceJson } from "./evidence-json.ts";
import { describeEvidence } from "./evidence-text.ts";
import { printableJson } from "./json.ts";
import type { ProgressLine } from "./progress-line.ts";
import { findReport, readForCommand, shownPath } from "./read-report.ts";
import type { Write } from "./write.ts";

/** A report beside what its repository says. */
export interface ReportEvidence {
  readonly file: string;
  readonly report: Report;
  readonly reading: RepositoryReading;
  /** The topics of the repository, and what the figures folder adds to them. */
  readonly topics: readonly TopicFacts[];
}

/**
 * Prints what the repository shows for each item of the checklist and has to say to each question, in lines or as JSON. Nothing of it is a
 * verdict: the exit code is 0 unless it cannot be told at all, which throws `CommandError`.
 */
export async function evidence(
  argument: string | undefined,
  json: boolean,
  write: Write,
  progress: ProgressLine,
  scan: typeof scanRepository = scanRepository,
): Promise<0> {
  const { path, atUsualPlace } = await findReport(argument);
  const { file, reading } = await readForCommand(path, shownPath(path), atUsualPlace);
  // Whatever is written next begins a line of its own.
  const scanned = await scan(path, { onProgress: progress.show }).finally(progress.clear);
  if (!scanned.ok) throw new CommandError(scanned.message);
  const { report } = reading;
  const { figures } = await readFigures(path);
  const topics = topicsBeside(report, figures, scanned.reading);
  const whole = { file, report, reading: scanned.reading, topics };
  write.out(json ? printableJson(evidenceJson(whole)) : describeEvidence(whole).map(printable).join("\n"));
  return 0;
}
