import type { Edit } from "../document/edit.ts";
import type { Item } from "../report/checklist.ts";
import type { Report } from "../report/parse.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { itemKey, pairItems } from "./item-pairs.ts";
import { plainWords, type WordDifference, wordDifferences } from "./words.ts";

/** A checklist item that reads otherwise than the template's. */
export interface ChangedItem {
  readonly item: Item;
  /** Only where words of the template are gone: what was added is a note. */
  readonly differences: readonly WordDifference[];
  /** Puts the template's text back, behind the mark; null where that would take away what somebody noted. */
  readonly edit: Edit | null;
}

/** The items that lost or changed words of the template's, in the order of the report. */
export function changedItems(report: Report, template: Report): ChangedItem[] {
  const pairs = pairItems(template.checklist.items, report.checklist.items);
  const changed: ChangedItem[] = [];
  for (const [theirs, item] of pairs) {
    if (item.text === theirs.text || itemKey(item.text) === itemKey(theirs.text)) continue;
    const all = wordDifferences(plainWords(item.text), plainWords(theirs.text));
    const differences = all.filter((at) => at.template.length > 0);
    if (differences.length === 0) continue;
    const isNoted = all.some((at) => at.own.length > at.template.length);
    changed.push({ item, differences, edit: isNoted ? null : restoreText(report, item, template, theirs) });
  }
  return changed.sort((a, b) => a.item.span.from - b.item.span.from);
}

function restoreText(report: Report, item: Item, template: Report, theirs: Item): Edit {
  const text = unifyLineEnds(template.text.slice(theirs.markSpan.to + 1, theirs.span.to));
  const lineEnd = /^(?:\r\n?|\n)/.exec(report.text.slice(item.span.to, item.span.to + 2))?.[0] ?? "\n";
  return { from: item.markSpan.to + 1, to: item.span.to, insert: text.replaceAll("\n", lineEnd) };
}
