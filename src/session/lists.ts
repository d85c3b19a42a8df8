import { pathOfTarget } from "../model/figures/image-target.ts";
import type { Problem } from "../model/problems/problem.ts";
import type { Item } from "../model/report/checklist.ts";
import { describeLimits } from "../model/report/describe-limits.ts";
import { moduleTitle } from "../model/report/modules.ts";
import { groupByModule, type Tally, tallyItems } from "../model/report/progress.ts";
import type { QuestionReading } from "./reading.ts";
import type { State } from "./state.ts";
import { type ItemPlace, passesFilter } from "./view.ts";

/** A line of the checklist: the head of a group, with the tally of all its items, or an item. */
export type ChecklistRow =
  | { readonly kind: "group"; readonly title: string; readonly tally: Tally }
  | { readonly kind: "item"; readonly item: Item; readonly index: number; readonly module: string | null };

/** The checklist as it is shown: by week or by module, filtered. A group that the filter empties is left out. */
export function checklistRows(state: State): ChecklistRow[] {
  const { items, groups } = state.reading.report.checklist;
  const { by, filter } = state.view.checklist;
  const places = new Map(items.map((item, index) => [item, index]));
  const shown =
    by === "week"
      ? groups.map(({ title, items }) => ({ title, module: null, items }))
      : groupByModule(items).map(({ module, items }) => ({ title: moduleTitle(module), module, items }));
  return shown.flatMap(({ title, module, items }) => {
    const rows = items
      .filter((item) => passesFilter(filter, item))
      .map((item) => ({ kind: "item" as const, item, index: places.get(item)!, module }));
    return rows.length > 0 ? [{ kind: "group" as const, title, tally: tallyItems(items) }, ...rows] : [];
  });
}

/** The row the user is on; when a filter or a change took it away, the next one that is there. -1 where nothing is shown. */
export function selectedRow(rows: readonly ChecklistRow[], { item, module }: ItemPlace): number {
  const exact = rows.findIndex((row) => row.kind === "item" && row.index === item && row.module === module);
  if (exact >= 0) return exact;
  const next = rows.findIndex((row) => row.kind === "item" && row.index >= item);
  return next >= 0 ? next : rows.findLastIndex((row) => row.kind === "item");
}

/** The place on the list `after` of what was selected on `before`, or of the next row that is still there, else of the one before. */
export function followSelection(
  before: readonly ChecklistRow[],
  after: readonly ChecklistRow[],
  place: ItemPlace,
): ItemPlace {
  const here = selectedRow(before, place);
  const candidates = [...before.slice(here), ...before.slice(0, Math.max(0, here)).reverse()];
  const survives = (row: ChecklistRow) =>
    row.kind === "item" &&
    after.some((other) => other.kind === "item" && other.index === row.index && other.module === row.module);
  const row = candidates.find(survives) ?? after[selectedRow(after, place)];
  return row?.kind === "item" ? { item: row.index, module: row.module } : place;
}

/** The item the user is on. */
export function selectedItem(state: State): Item | null {
  const rows = checklistRows(state);
  const row = rows[selectedRow(rows, state.view.checklist.at)];
  return row?.kind === "item" ? row.item : null;
}

/** What is selected on a list that may have become shorter since. */
export function selectedAt<Row>(rows: readonly Row[], at: number): Row | undefined {
  return rows[Math.min(at, rows.length - 1)];
}

const SEVERITIES = ["error", "warning", "info"] as const;

/** The problems as they are shown: the gravest first, each kind in the order of the text. */
export function problemRows({ reading }: State): Problem[] {
  return SEVERITIES.flatMap((severity) =>
    reading.problems.filter((problem) => problem.severity === severity),
  );
}

/** A file of the figures folder, or a path an answer names, and the questions whose answers use it. */
export interface FigureRow {
  readonly path: string;
  readonly exists: boolean;
  readonly usedIn: readonly number[];
}

// Every run is bounded, for lines come from strangers.
const IMAGE = /!\[[^\]\r\n]{0,300}\]\(\s{0,9}(?:<([^>\r\n]{1,300})>|([^)\r\n"]{1,300}))/g;

/** The figures of a report: those in its folder, and after them the references to files of that folder that are not there. */
export function figureRows(state: State): FigureRow[] {
  const used = new Map<string, number[]>();
  for (const { number, answerText } of state.reading.report.questions)
    for (const match of answerText.matchAll(IMAGE)) {
      const path = pathOfTarget((match[1] ?? match[2] ?? "").trim());
      if (number !== null) used.set(path, [...(used.get(path) ?? []), number]);
    }
  const files = (state.figures?.figures ?? []).map(({ name }) => `figures/${name}`);
  // Before somebody has looked, nothing is known to be missing.
  const missing =
    state.figures === null
      ? []
      : [...used.keys()].filter((path) => path.startsWith("figures/") && !files.includes(path));
  const row = (path: string, exists: boolean) => ({
    path,
    exists,
    usedIn: [...new Set(used.get(path) ?? [])],
  });
  return [...files.map((path) => row(path, true)), ...missing.map((path) => row(path, false))];
}

/** Whether a question is not finished: nothing written, only started, or written but missing its limits. */
export function isUnfinished({ sign }: { readonly sign: string }): boolean {
  return sign !== "good";
}

/** Something worth doing next, and where: an item of the checklist or a question, by its place in the report. */
export interface NextStep {
  readonly text: string;
  readonly question: number | null;
  readonly item: number | null;
}

const NEXT_STEPS = 5;
const FIRST_RULES = ["checker-stops", "checker-misaligned", "conflict-marker", "heading-cuts-answer"];

/** The most useful next things to do, what costs most first. */
export function nextSteps(state: State): NextStep[] {
  const { report, questions, problems } = state.reading;
  const errors = problems.filter(({ severity }) => severity === "error");
  const grave = (rule: string) =>
    FIRST_RULES.includes(rule) ? FIRST_RULES.indexOf(rule) : FIRST_RULES.length;
  const steps: NextStep[] = errors
    .toSorted((a, b) => grave(a.rule) - grave(b.rule))
    .filter(({ question }, i, all) => all.findIndex((other) => other.question === question) === i)
    .slice(0, NEXT_STEPS - 2)
    .map(({ message, question }) => ({
      text: message,
      question: indexOfNumber(state, question),
      item: null,
    }));
  const open = questions.findIndex(({ sign }) => sign === "open" || sign === "started");
  if (open >= 0)
    steps.push({
      text: `${nameOf(questions[open]!)}: ${askedOf(questions[open]!)}`,
      question: open,
      item: null,
    });
  const item = report.checklist.items.findIndex(({ state }) => state === "open");
  if (item >= 0)
    steps.push({ text: `Tick what is done: ${report.checklist.items[item]!.text}`, question: null, item });
  return steps;
}

function indexOfNumber({ reading }: State, number: number | undefined): number | null {
  const at = reading.questions.findIndex(
    ({ question }) => question.number !== null && question.number === number,
  );
  return at < 0 ? null : at;
}

function nameOf({ question }: QuestionReading): string {
  return question.number === null ? "A question" : `Q${question.number}`;
}

function askedOf({ question, sign }: QuestionReading): string {
  if (sign === "started") return "finish what is started";
  return `write ${describeLimits(question.limits, "the answer")}`;
}
