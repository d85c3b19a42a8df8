import type { Span } from "../document/edit.ts";
import type { Item } from "../report/checklist.ts";
import type { Report } from "../report/parse.ts";
import { type ChecklistGroup, checklistGroups } from "../template/checklist-groups.ts";
import { type GroupShape, groupShapes } from "../template/group-shapes.ts";
import { pairItems } from "../template/item-pairs.ts";
import { placeOfChecklist, restoreChecklist, restoreItems } from "../template/restore-items.ts";
import { templateFor } from "../template/template.ts";
import { quoteWords } from "../template/words.ts";
import type { Finding, VerdictRule } from "./rule.ts";

/** Items of the template's checklist that are not in the report any more. */
export const itemMissing: VerdictRule = {
  id: "item-missing",
  severity: "warning",
  title: "Checklist item missing",
  why: "Whoever reads the checklist cannot tell a deleted item from one that was never there.",
  fix: "Puts the items back from the first committed version of the report, unticked.",
  mends: "when asked",
  example: {
    bad: "### Week 3\n\n* [x] Watch the deployed model (M27)",
    good: "### Week 3\n\n* [x] Watch the deployed model (M27)\n* [ ] Put an alert on it (M28)",
  },
  find: ({ report, context }) => {
    const shapes = groupShapes(report.edition);
    if (shapes.length === 0) return [];
    const groups = checklistGroups(report);
    const template = templateFor(report, context.template);
    const theirs = template ? checklistGroups(template) : [];
    if (!template || theirs.length === 0) return byNumber(report, shapes, groups);
    return byTemplate(report, groups, template, theirs);
  },
};

// Without a template only the numbers are known. A checklist with less than half of the items is a list of the team's own.
function byNumber(
  report: Report,
  shapes: readonly GroupShape[],
  groups: readonly ChecklistGroup[],
): Finding[] {
  const total = shapes.reduce((sum, { items }) => sum + items, 0);
  const counted = groups.map(({ shape, items, boxless }) => ({
    shape,
    count: items.length + boxless.length,
  }));
  const present = Math.max(
    report.checklist.items.length,
    counted.reduce((sum, { count }) => sum + count, 0),
  );
  if (present === 0 && groups.length === 0) return [allGone(report, total)];
  if (present * 2 < total) return [];
  return shapes.flatMap((shape) => {
    const own = counted.filter((group) => group.shape === shape);
    const count = own.reduce((sum, group) => sum + group.count, 0);
    const heading = groups.find((group) => group.shape === shape)?.heading;
    if (count >= shape.items || (!heading && present >= total)) return [];
    const message = heading
      ? `${shape.title} has ${count} of the template's ${shape.items} items; put the others back.`
      : `${shape.title} of the checklist is gone, with ${shape.items} items; put it back.`;
    return [{ message, span: heading ?? startOf(placeOfChecklist(report)) }];
  });
}

function byTemplate(
  report: Report,
  groups: readonly ChecklistGroup[],
  template: Report,
  theirs: readonly ChecklistGroup[],
): Finding[] {
  const lines = groups.flatMap(({ boxless }) => boxless);
  const own = [...report.checklist.items.map(({ text, span }) => ({ text, from: span.from })), ...lines];
  const wanted = theirs.flatMap(({ items }) => items);
  const pairs = pairItems(wanted, own);
  const lists = { report, groups, template, theirs, pairs };
  if (own.length === 0 && groups.length === 0) {
    const fix = { label: "puts the checklist back", edits: [restoreChecklist(lists)] };
    return [{ ...allGone(report, wanted.length), fix }];
  }
  return theirs.flatMap((group) => {
    const missing = group.items.filter((item) => !pairs.has(item));
    if (missing.length === 0) return [];
    const heading = groups.find(({ shape }) => shape === group.shape)?.heading;
    const edits = restoreItems(lists, group, missing);
    const finding = {
      message: `${group.shape.title} lacks ${sayMissing(missing)} of the template; put ${missing.length === 1 ? "it" : "them"} back.`,
      span: heading ?? startOf(placeOfChecklist(report)),
    };
    return [edits.length === 0 ? finding : { ...finding, fix: { label: sayFix(missing.length), edits } }];
  });
}

function allGone(report: Report, total: number): Finding {
  const message = `The checklist of ${total} items is gone; put it back above the first section.`;
  return { message, span: startOf(placeOfChecklist(report)) };
}

function sayMissing(missing: readonly Item[]): string {
  const first = quoteWords(missing[0]!.text.split(/\s+/));
  return missing.length === 1 ? `the item ${first}` : `${missing.length} items, ${first} and others,`;
}

function sayFix(count: number): string {
  return count === 1 ? "puts the item back" : `puts ${count} items back`;
}

function startOf(offset: number): Span {
  return { from: offset, to: offset };
}
