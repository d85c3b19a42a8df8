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
  const answered = questions.filter(({ question }) => question.state === "answered").length;
  const found = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return {
    ...(items.length > 0 ? { checklist: `checklist ${describeDone(items)}` } : {}),
    questions: `questions ${answered} of ${questions.length} answered`,
    ...(verdict ? { check: describeCheck(verdict) } : {}),
    problems: problems.length === 0 ? "no problems" : found,
  };
}

function describeCheck({ passed, total, outcome }: NonNullable<Reading["verdict"]>): string {
  return passed === null
    ? `report.py check stops (${outcome})`
    : `report.py check passes ${passed} of ${total}`;
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
