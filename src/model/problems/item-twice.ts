import { remembered } from "../remembered.ts";
import type { Item } from "../report/checklist.ts";
import { itemKey } from "../template/item-pairs.ts";
import { quoteWords } from "../template/words.ts";
import type { StructureRule } from "./rule.ts";

/** A checklist item that stands there a second time, as a merge that went wrong leaves it. */
export const itemTwice: StructureRule = {
  id: "item-twice",
  severity: "warning",
  title: "Item twice",
  why: "It is counted twice, and ticking one leaves the other open.",
  fix: "Keep one of the two, with the mark that is right.",
  mends: "by hand",
  example: {
    bad: "* [x] Write unit tests (M16)\n* [ ] Write unit tests (M16)",
    good: "* [x] Write unit tests (M16)",
  },
  find: ({ checklist }) => {
    const first = new Map<string, number>();
    return checklist.items.flatMap((item) => {
      const { text, line, span } = item;
      const key = keyOf(item);
      if (key === "") return [];
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, line);
        return [];
      }
      const message = `${quoteWords(text.split(/\s+/))} is in the checklist twice, first on line ${before}; keep one.`;
      return [{ message, span }];
    });
  },
};

const keyOf = remembered(({ text }: Item) => itemKey(text));
