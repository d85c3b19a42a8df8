import { applyEdits, type Edit } from "../document/edit.ts";
import type { Item } from "../report/checklist.ts";
import { readHeading } from "../report/grammar.ts";
import type { Report } from "../report/parse.ts";
import { lineEndAt, splitLines, unifyLineEnds } from "../text/lines.ts";
import type { ChecklistGroup } from "./checklist-groups.ts";

/** A checklist and the template's, with what is known of how they belong together. */
export interface TwoChecklists {
  readonly report: Report;
  readonly groups: readonly ChecklistGroup[];
  readonly template: Report;
  readonly theirs: readonly ChecklistGroup[];
  /** The template's items that the report has, and where it has them. */
  readonly pairs: ReadonlyMap<Item, { readonly from: number }>;
}

/** The edits that put items of one of the template's groups back, unticked, where the template has them. */
export function restoreItems(lists: TwoChecklists, group: ChecklistGroup, missing: readonly Item[]): Edit[] {
  const { report, groups, template, pairs } = lists;
  const own = groups.find(({ shape }) => shape.title === group.shape.title);
  const raw = (item: Item) => unticked(template, [item], item.span.from, item.span.to);
  if (!own) return restoreGroup(lists, group, missing.map(raw));
  const places = new Map<number, string[]>();
  for (const item of missing) {
    const later = group.items.slice(group.items.indexOf(item) + 1);
    const next = later
      .map((sibling) => pairs.get(sibling)?.from)
      .find((from) => from !== undefined && from > own.heading.from && from < own.end);
    const at = next ?? own.end;
    places.set(at, [...(places.get(at) ?? []), withBullet(raw(item), ownBullet(report, own))]);
  }
  const isEmpty = own.items.length + own.boxless.length === 0;
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, items]) => insertLines(report.text, at, isEmpty ? ["", ...items] : items));
}

/** The edit that puts the template's whole checklist back, unticked, before the first section. */
export function restoreChecklist({ report, template, theirs }: TwoChecklists): Edit {
  const first = theirs[0]!.heading.from;
  const above = splitLines(template.text.slice(0, first));
  const title = above.findLast(({ from, to }) => readHeading(template.text.slice(from, to))?.level === 2);
  const lines = unticked(template, template.checklist.items, title?.from ?? first, theirs.at(-1)!.end);
  return insertLines(report.text, placeOfChecklist(report), [lines.trimEnd(), ""]);
}

/** Where a report has its checklist: before the first section, or the first question. */
export function placeOfChecklist({ sections, questions }: Report): number {
  const question = questions[0]?.heading.from ?? 0;
  const section = sections[0]?.from ?? question;
  return Math.min(section, question);
}

// Below the group that comes before it in the template; failing that, above the one that comes after.
function restoreGroup(
  { report, groups, template, theirs }: TwoChecklists,
  group: ChecklistGroup,
  items: string[],
): Edit[] {
  const heading = template.text.slice(group.heading.from, group.heading.to);
  const index = theirs.indexOf(group);
  const has = (title: string) => groups.find(({ shape }) => shape.title === title);
  const before = theirs
    .slice(0, index)
    .map(({ shape }) => has(shape.title))
    .findLast(Boolean);
  if (before) return [insertLines(report.text, before.end, ["", heading, "", ...items])];
  const after = theirs
    .slice(index + 1)
    .map(({ shape }) => has(shape.title))
    .find(Boolean);
  return after ? [insertLines(report.text, after.heading.from, [heading, "", ...items, ""])] : [];
}

/** The bullet of a list's outermost items; null where they are numbered. */
function ownBullet({ text }: Report, { items }: ChecklistGroup): string | null {
  const starts = items.map(({ span, markSpan }) => text.slice(span.from, markSpan.from));
  const outermost = starts.find((start) => /^\S/.test(start));
  return /^[-*+]/.exec(outermost ?? "")?.[0] ?? null;
}

// With another bullet Markdown would begin another list.
function withBullet(item: string, bullet: string | null): string {
  return bullet === null ? item : item.replace(/^([ \t]*)[-*+]/, (_, indent: string) => indent + bullet);
}

// A stretch of the template with the marks of these items taken out of their boxes.
function unticked({ text }: Report, items: readonly Item[], from: number, to: number): string {
  const within = items.filter(({ span }) => span.from >= from && span.to <= to);
  const edits = within.map(({ markSpan }) => ({
    from: markSpan.from - from,
    to: markSpan.to - from,
    insert: " ",
  }));
  return unifyLineEnds(applyEdits(text.slice(from, to), edits));
}

/** Whole lines put in at the start of a line. */
function insertLines(text: string, at: number, lines: readonly string[]): Edit {
  const lineEnd = lineEndAt(text, splitLines(text.slice(0, at)), at);
  return { from: at, to: at, insert: `${lines.join("\n")}\n`.replaceAll("\n", lineEnd) };
}
