import type { Edit } from "../document/edit.ts";
import { type BoxlessLine, checklistGroups } from "../template/checklist-groups.ts";
import type { StructureRule } from "./rule.ts";

/** A checklist that was typed again as a plain list: nothing in it can be ticked. */
export const itemNoTask: StructureRule = {
  id: "item-no-task",
  severity: "warning",
  title: "Item without a box",
  why: "Only lines with a box can be ticked and are counted.",
  fix: "Puts a box before each line of the group, ticked where a check mark stands.",
  mends: "when asked",
  example: {
    bad: "### Week 1\n\n1. ✅ Open a repository (M5)\n2. ❌ Write down what has to be installed (M2)",
    good: "### Week 1\n\n* [x] Open a repository (M5)\n* [ ] Write down what has to be installed (M2)",
  },
  find: (report) =>
    checklistGroups(report)
      .filter(({ items, boxless, shape }) => boxless.length > 0 && items.length < shape.items)
      .map(({ shape, boxless }) => ({
        message: `${countLines(boxless.length)} of ${shape.title} ${boxless.length === 1 ? "has" : "have"} no box; write \`* [ ]\` or \`* [x]\` in front.`,
        span: { from: boxless[0]!.from, to: boxless[0]!.to },
        fix: {
          label: "puts boxes in front",
          edits: boxless.map(putBox),
        },
      })),
};

function countLines(count: number): string {
  return count === 1 ? "1 line" : `${count} lines`;
}

const DONE = /^[✅✔☑√]\uFE0F?[ \t]*/u;
const NOT_DONE = /^[❌✖✗✘⬜☐]\uFE0F?[ \t]*/u;

// The marks say what a box says; anything else in front of the text stays.
function putBox({ from, start, text }: BoxlessLine): Edit {
  const done = DONE.exec(text);
  const mark = done ?? NOT_DONE.exec(text);
  return { from, to: start + (mark?.[0].length ?? 0), insert: done ? "* [x] " : "* [ ] " };
}
