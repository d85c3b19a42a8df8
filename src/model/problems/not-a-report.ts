import type { VerdictRule } from "./rule.ts";

/** A file in which nothing of a report is left. */
export const notAReport: VerdictRule = {
  id: "not-a-report",
  severity: "error",
  title: "Not a report",
  why: "A file without questions and without a checklist holds nothing that could be handed in.",
  fix: "Open the report itself.",
  mends: "by hand",
  example: {
    bad: "# My project",
    good: "# Exam report\n\n### Question 1\n\n> **Enter the group number**\n>\n> Answer:",
  },
  find: ({ report }) =>
    report.questions.length === 0 && report.checklist.items.length === 0
      ? [
          {
            message: "This file does not look like a report: it has no questions and no checklist.",
            span: { from: 0, to: 0 },
          },
        ]
      : [],
};
