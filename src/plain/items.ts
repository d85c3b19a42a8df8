import type { Item } from "../model/report/checklist.ts";
import { tallyItems } from "../model/report/progress.ts";
import { evidenceOf } from "../session/repository.ts";
import type { State } from "../session/state.ts";
import { type Filter, passesFilter } from "../session/view.ts";

const FILTERS: Readonly<Record<string, Filter>> = {
  open: "open",
  done: "done",
  ticked: "done",
  other: "other",
  doubtful: "doubtful",
};

/** An item as it is listed, with the number it is ticked by. */
export function describeItem(item: Item, at: number): string {
  return `${at + 1}. ${markOf(item)}: ${item.text}`;
}

function markOf({ state, mark }: Item): string {
  if (state === "other") return `Marked ${mark.trim()}`;
  return state === "done" ? "Done" : "Open";
}

/** The items under their headings: all, or those with a mark (`open`), of a module (`M10`), or under a heading or with words (`week 2`). */
export function listItems(state: State, wanted: string): string[] {
  const { items, groups } = state.reading.report.checklist;
  if (items.length === 0) return ["This report has no checklist."];
  const places = new Map(items.map((item, at) => [item, at]));
  const passes = filterOf(state, wanted);
  const lines = groups.flatMap(({ title, items }) => {
    const shown = items.filter(passes).map((item) => describeItem(item, places.get(item)!));
    const head = `${title || "Items"}: ${describeDone(items)}.`;
    return shown.length > 0 ? [head, ...shown] : [];
  });
  return lines.length > 0 ? lines : [`No item is ${wanted}.`];
}

/** How many of some items are done, in words. */
export function describeDone(items: readonly Item[]): string {
  const { done, other, total } = tallyItems(items);
  return `${done} of ${total} done${other > 0 ? `, ${other} marked otherwise` : ""}`;
}

function filterOf(state: State, wanted: string): (item: Item) => boolean {
  const tests = [...parts(wanted)].map((part): ((item: Item) => boolean) => {
    const filter = FILTERS[part];
    if (filter !== undefined) return (item) => passesFilter(filter, item, evidenceOf(state, item));
    if (/^m\d+$/.test(part)) return ({ modules }) => modules.includes(part.toUpperCase());
    return ({ text, group }) => holdsWords(`${group}\n${text}`.toLowerCase(), part);
  });
  return (item) => tests.every((test) => test(item));
}

const DIGIT = /\d/;

// A number is meant whole: "week 1" does not stand in "week 10".
function holdsWords(text: string, wanted: string): boolean {
  const isCut = (one = "", other = "") => DIGIT.test(one) && DIGIT.test(other);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isCut(text[at - 1], text[at]) && !isCut(text[end - 1], text[end])) return true;
  }
  return false;
}

// Words that are no filter belong together: "week 2" is no item with a 2 anywhere.
function parts(wanted: string): Set<string> {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const isFilter = (word: string) => Object.hasOwn(FILTERS, word) || /^m\d+$/.test(word);
  const rest = words.filter((word) => !isFilter(word)).join(" ");
  return new Set([...words.filter(isFilter), ...(rest === "" ? [] : [rest])]);
}
