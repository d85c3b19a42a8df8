import type { StructureRule } from "./rule.ts";

/** A checklist item with a mark that is neither a tick nor empty. */
export const itemMarkOther: StructureRule = {
  id: "item-mark-other",
  severity: "info",
  title: "Other mark in a box",
  why: "Only `[x]` shows as ticked; what it means is known to the team alone.",
  fix: "Tick the item when it is done; the mark goes with it.",
  mends: "by hand",
  example: { bad: "* [JD] Write unit tests (M16)", good: "* [x] Write unit tests (M16)" },
  find: ({ checklist }) =>
    checklist.items
      .filter(({ state }) => state === "other")
      .map(({ mark, markSpan }) => ({
        message: `"${mark.trim()}" in a box is neither ticked nor open; tick it when it is done.`,
        span: markSpan,
      })),
};
