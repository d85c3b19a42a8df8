import type { Edit } from "../document/edit.ts";
import type { Item } from "../report/checklist.ts";
import type { Report } from "../report/parse.ts";

/** The edits that tick an item or untick it: the mark between its brackets and nothing else. None when it is in that state already. */
export function tick(report: Report, item: Item, done: boolean): Edit[] {
  if (item.state === (done ? "done" : "open")) return [];
  const { from, to } = item.markSpan;
  return [{ from, to, insert: done ? doneMark(report) : " " }];
}

// Teams write `x` or `X`; a tick made here looks like those they made.
function doneMark({ checklist }: Report): "x" | "X" {
  const capitals = checklist.items.filter(({ mark }) => mark === "X").length;
  const small = checklist.items.filter(({ mark }) => mark === "x").length;
  return capitals > small ? "X" : "x";
}
