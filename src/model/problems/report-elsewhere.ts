import type { VerdictRule } from "./rule.ts";

/** A report that is not where the course looks for it. */
export const reportElsewhere: VerdictRule = {
  id: "report-elsewhere",
  severity: "info",
  title: "Report not at reports/README.md",
  why: "The course collects `reports/README.md` from each repository and nothing else.",
  fix: "Move the file to reports/README.md, with its figures.",
  mends: "by hand",
  example: { bad: "docs/report.md", good: "reports/README.md" },
  find: ({ context }) =>
    context.atUsualPlace === false
      ? [
          {
            message: "This report is not at reports/README.md, the only place the course collects from.",
            span: { from: 0, to: 0 },
          },
        ]
      : [],
};
