import { parseReportPy } from "../official/report-py.ts";
import type { VerdictRule } from "./rule.ts";

/** A checker beside the report that is not like the published ones. */
export const reportPyOdd: VerdictRule = {
  id: "report-py-odd",
  severity: "info",
  title: "report.py is not the usual one",
  why: "The verdict here follows the published checker and the limits; a script that counts otherwise may say something else.",
  fix: "Compare with what the course published.",
  mends: "by hand",
  example: { bad: "if len(answers) != 30:", good: "if len(answers) != 31:" },
  find: ({ context }) => {
    const oddity = context.reportPy ? parseReportPy(context.reportPy).oddity : null;
    return oddity ? [{ message: `${oddity}.`, span: { from: 0, to: 0 } }] : [];
  },
};
