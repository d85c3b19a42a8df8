import { describeChanges } from "../model/report/changes.ts";
import { countAnswered, tallyItems } from "../model/report/progress.ts";
import { timeOfDay } from "../model/text/time.ts";
import type { Reading } from "../session/reading.ts";
import { summary } from "../session/telling.ts";
import { printableJsonLine } from "./json.ts";
import { statusJson } from "./status.ts";

/** Where a report stands; null while it cannot be read. */
export type Stood = Reading | null;

/** What one line tells. */
export interface Told {
  /** The report as people see its path. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Where it stood in the line before; undefined for the first line, null after one that said it cannot be read. */
  readonly before: Stood | undefined;
  /** Where it stands; null while it cannot be read, and `message` says why. */
  readonly now: Stood;
  readonly message: string;
}

/** A change in one line that needs no other: the time, where the report stands, and behind a colon what happened. */
export function lineOf({ file, time, before, now, message }: Told): string {
  const at = timeOfDay(time);
  if (!now) return `${at}  ${file}: ${message}`;
  const was = before && numbersOf(before);
  const parts = numbersOf(now).map(([words, number], i) => {
    const by = was ? number - was[i]![1] : 0;
    return by === 0 ? words : `${words} (${by > 0 ? "+" : "−"}${Math.abs(by)})`;
  });
  const stands = `${at}  ${parts.join(", ")}`;
  if (before === undefined) return `${stands}: ${file}`;
  if (before === null) return `${stands}: ${file} is back`;
  const changes = describeChanges(before.report, now.report);
  return changes.length === 0 ? stands : `${stands}: ${summary(changes)}`;
}

/** The numbers that stand in a line, in their order, each in its words. */
function numbersOf({ report, verdict, problems, questions }: Reading): [words: string, number: number][] {
  const answered = countAnswered(questions);
  const { done, total } = tallyItems(report.checklist.items);
  const stops = verdict?.passed === null;
  const passed = verdict?.passed ?? 0;
  const check = stops ? "check stops" : `check passes ${passed} of ${verdict?.total}`;
  return [
    [`questions ${answered} of ${questions.length}`, answered],
    [`checklist ${done} of ${total}`, done],
    [verdict ? check : "no check", passed],
    [problems.length === 1 ? "1 problem" : `${problems.length} problems`, problems.length],
  ];
}

/** The same as JSON in one line: what `status --json` prints, with the time, and the changes in words. */
export function lineOfJson({ file, time, before, now, message }: Told): string {
  const at = new Date(time).toISOString();
  if (!now) return printableJsonLine({ time: at, file, readable: false, message });
  const changes = before ? describeChanges(before.report, now.report).map(({ text }) => text) : [];
  return printableJsonLine({ time: at, readable: true, ...statusJson(file, now), changes });
}

/** Whether somebody who reads the report sees another one: blanks and line ends alone are none. */
export function isSeen(before: Reading, now: Reading): boolean {
  const numbers = (reading: Reading) => JSON.stringify(numbersOf(reading));
  if (numbers(before) !== numbers(now)) return true;
  const seen = ({ report }: Reading) => report.text.replace(/\s+/g, " ").trim();
  return before.report.text !== now.report.text && seen(before) !== seen(now);
}
