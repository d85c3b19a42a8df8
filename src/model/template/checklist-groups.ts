import type { Span } from "../document/edit.ts";
import { remembered } from "../remembered.ts";
import type { Checklist, Item } from "../report/checklist.ts";
import { type EditionId, plainTitle } from "../report/edition.ts";
import { linesInFences, readBullet, readHeading, readTaskMark } from "../report/grammar.ts";
import type { ParsedReport } from "../report/parse.ts";
import { splitLines } from "../text/lines.ts";
import { type GroupShape, groupShapes } from "./group-shapes.ts";

/** A list line of a checklist that has lost its box. */
export interface BoxlessLine extends Span {
  /** Where its text begins, behind the bullet. */
  readonly start: number;
  /** What stands there, continuation lines joined. */
  readonly text: string;
}

/** A group of the edition's checklist as it stands in a report. */
export interface ChecklistGroup {
  readonly shape: GroupShape;
  /** The line of its heading. */
  readonly heading: Span;
  /** The start of the line behind its last line that is not blank. */
  readonly end: number;
  readonly items: readonly Item[];
  readonly boxless: readonly BoxlessLine[];
}

/** The groups of the edition's checklist that a report has, by their headings, in the order of the file. */
export function checklistGroups(report: ParsedReport): readonly ChecklistGroup[] {
  const { id } = report.edition;
  const known = groupsOf(report.checklist);
  const groups = known.get(id) ?? readGroups(report);
  known.set(id, groups);
  return groups;
}

// More than one rule looks at them, each at a report of its own.
const groupsOf = remembered((_: Checklist) => new Map<EditionId, readonly ChecklistGroup[]>());

function readGroups({ text, edition, questions, checklist }: ParsedReport): readonly ChecklistGroup[] {
  const shapes = new Map(groupShapes(edition).map((shape) => [groupKey(shape.title), shape]));
  const groups: OpenGroup[] = [];
  if (shapes.size === 0) return groups;
  const before = text.slice(0, questions[0]?.heading.from ?? text.length);
  const lines = splitLines(before);
  const contents = lines.map(({ from, to }) => before.slice(from, to));
  const fenced = linesInFences(contents, 0, contents.length);
  let open: OpenGroup | null = null;
  for (const [i, { from, to, end }] of lines.entries()) {
    const content = contents[i]!;
    const heading = fenced.has(i) ? null : readHeading(content);
    const shape = heading && shapes.get(groupKey(heading.title));
    if (shape) {
      open = { shape, heading: { from, to }, end, items: [], boxless: [] };
      groups.push(open);
    } else if (heading && heading.level <= 2) open = null;
    if (!open || content.trim() === "") continue;
    open.end = end;
    if (fenced.has(i) || readTaskMark(content)) continue;
    const bullet = outerBullet(content);
    const above = open.boxless.at(-1);
    if (bullet) open.boxless.push({ from, to, end, start: from + bullet.to, text: content.slice(bullet.to) });
    else if (above?.end === from && !readBullet(content)) {
      above.text += ` ${content.trim()}`;
      above.end = end;
    }
  }
  let at = 0;
  for (const item of checklist.items) {
    while (at < groups.length && groups[at]!.end <= item.span.from) at++;
    if (groups[at] && groups[at]!.heading.from < item.span.from) groups[at]!.items.push(item);
  }
  return groups;
}

interface OpenGroup extends ChecklistGroup {
  end: number;
  readonly items: Item[];
  readonly boxless: (BoxlessLine & { text: string; end: number })[];
}

// The last group has been called both.
function groupKey(title: string): string {
  const plain = plainTitle(title);
  return plain === "additional" ? "extra" : plain;
}

// What is indented below an item is a note to it.
function outerBullet(line: string): { readonly to: number } | null {
  return /^ ?\S/.test(line) ? readBullet(line) : null;
}
