import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import type { Checklist, Item } from "../model/report/checklist.ts";
import { moduleTitle } from "../model/report/modules.ts";
import { groupByModule, type Tally, tallyItems } from "../model/report/progress.ts";
import { evidenceOf } from "./repository.ts";
import type { State } from "./state.ts";
import { type Filter, type ItemPlace, passesFilter, type View } from "./view.ts";
import { within } from "./within.ts";

/** A line of the checklist: the head of a group, with the tally of all its items, or an item. */
export type ChecklistRow =
  | { readonly kind: "group"; readonly title: string; readonly tally: Tally }
  | { readonly kind: "item"; readonly item: Item; readonly index: number; readonly module: string | null };

/** The rows a checklist was last shown in, and what for. */
interface Shown {
  readonly by: View["checklist"]["by"];
  readonly filter: Filter;
  readonly evidence: RepositoryReading | null;
  readonly rows: readonly ChecklistRow[];
}

const lastShown = new WeakMap<Checklist, Shown>();

/**
 * The checklist as it is shown: by week or by module, filtered. A group that the filter empties is left out. The same list until something
 * of it changes: many ask for it with each key.
 */
export function checklistRows(state: State): readonly ChecklistRow[] {
  const { checklist } = state.reading.report;
  const { by, filter } = state.view.checklist;
  const evidence = filter === "doubtful" ? state.repository.reading : null;
  const last = lastShown.get(checklist);
  if (last?.by === by && last.filter === filter && last.evidence === evidence) return last.rows;
  const rows = rowsOf(checklist, state);
  lastShown.set(checklist, { by, filter, evidence, rows });
  return rows;
}

function rowsOf({ items, groups }: Checklist, state: State): ChecklistRow[] {
  const { by, filter } = state.view.checklist;
  const places = new Map(items.map((item, index) => [item, index]));
  const shown =
    by === "week"
      ? groups.map(({ title, items }) => ({ title, module: null, items }))
      : groupByModule(items).map(({ module, items }) => ({ title: moduleTitle(module), module, items }));
  return shown.flatMap(({ title, module, items }) => {
    const rows = items
      .filter((item) => passesFilter(filter, item, evidenceOf(state, item)))
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

/** Keeps the user on the item that was selected, or beside it where a filter now takes it away. */
export function keepSelection(before: State, after: State): State {
  const { checklist } = after.view;
  const at = followSelection(checklistRows(before), checklistRows(after), before.view.checklist.at);
  return { ...after, view: { ...after.view, checklist: { ...checklist, at } } };
}

/** The item the user is on. */
export function selectedItem(state: State): Item | null {
  const rows = checklistRows(state);
  const row = rows[selectedRow(rows, state.view.checklist.at)];
  return row?.kind === "item" ? row.item : null;
}

/** What is selected on a list that may have become shorter since. */
export function selectedAt<Row>(rows: readonly Row[], at: number): Row | undefined {
  return rows[within(at, rows.length)];
}

/** Whether a question is not finished: nothing written, only started, or written but missing its limits. */
export function isUnfinished({ sign }: { readonly sign: string }): boolean {
  return sign !== "good";
}
