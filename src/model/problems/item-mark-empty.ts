import type { StructureRule } from "./rule.ts";

/** A checklist box with nothing between its brackets. */
export const itemMarkEmpty: StructureRule = {
  id: "item-mark-empty",
  severity: "info",
  title: "Box without its space",
  why: "Markdown shows `[]` as text, not as a box.",
  fix: "Puts a blank into the box.",
  mends: "safely",
  example: { bad: "* [] Write unit tests (M16)", good: "* [ ] Write unit tests (M16)" },
  find: ({ checklist }) =>
    checklist.items
      .filter(({ mark }) => mark === "")
      .map(({ markSpan }) => ({
        message: "`[]` is no box in Markdown; write `[ ]`.",
        span: markSpan,
        fix: {
          label: "puts a blank into the box",
          edits: [{ from: markSpan.from, to: markSpan.to, insert: " " }],
        },
      })),
};
