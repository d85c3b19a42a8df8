import { describeVerdict } from "../model/official/judge.ts";
import { countAnswered } from "../model/report/progress.ts";
import type { Reading } from "../session/reading.ts";
import type { State } from "../session/state.ts";
import { describeDone } from "./items.ts";

/** Where a report stands, each number with its words, by what it is about. */
export function standing({
  report,
  verdict,
  problems,
  questions,
}: Reading): Readonly<Record<string, string>> {
  const { items } = report.checklist;
  const found = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return {
    ...(items.length > 0 ? { checklist: `checklist ${describeDone(items)}` } : {}),
    questions: `questions ${countAnswered(questions)} of ${questions.length} answered`,
    ...(verdict ? { check: `report.py check ${describeVerdict(verdict)}` } : {}),
    problems: problems.length === 0 ? "no problems" : found,
  };
}

/** What the official checker says, as a sentence. */
export function describeCheck({ verdict }: Reading): string {
  return verdict
    ? `report.py check ${describeVerdict(verdict)}.`
    : "No report.py check is known for this report.";
}

/** All of it in one sentence without its end. */
export function describeStanding(reading: Reading): string {
  return Object.values(standing(reading)).join(", ");
}

/** The numbers that are others now, in one sentence; empty where all stand as before. */
export function changedStanding(before: Reading, after: Reading): string {
  if (before === after) return "";
  const [was, is] = [standing(before), standing(after)];
  const changed = Object.entries(is).flatMap(([about, words]) => (was[about] === words ? [] : [words]));
  return changed.length === 0 ? "" : `Now: ${changed.join(", ")}.`;
}

/** What is said first: the report, where it stands, and what to do. */
export function greeting({ file, reading }: Pick<State, "file" | "reading">): string[] {
  const shown = `${file.shown}: ${describeStanding(reading)}.`;
  const barred = file.readOnly === null ? [] : [`It can be read here, not changed: ${file.readOnly}.`];
  return [shown, ...barred, "Type a command; help lists them."];
}
