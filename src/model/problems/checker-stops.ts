import { countFaults } from "./count-faults.ts";
import type { VerdictRule } from "./rule.ts";

const STOPS = "report.py check stops:";
const AT_START = { from: 0, to: 0 };

/** The checker would end with an exception, and judge nothing. What is at fault has a rule of its own, with its fix. */
export const checkerStops: VerdictRule = {
  id: "checker-stops",
  severity: "error",
  title: "The checker stops",
  why: "report.py check ends with an error and judges no answer at all.",
  fix: "Mend the fault it names; the checker judges again.",
  mends: "by hand",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n\nWe used pull requests.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: (judged) => {
    const { verdict } = judged;
    if (!verdict || verdict.outcome === "ok") return [];
    if (verdict.outcome === "UnicodeDecodeError")
      return [{ message: `${STOPS} the file is not UTF-8; save it as UTF-8.`, span: AT_START }];
    if (verdict.outcome === "IndexError")
      return [{ message: `${STOPS} there is no \`Answer:\` in the file.`, span: AT_START }];
    const tooMany = verdict.answers > verdict.total;
    const faults = countFaults(judged).filter(({ by }) => by > 0 === tooMany);
    const first = faults[0];
    const count = `${STOPS} ${verdict.answers} answers instead of ${verdict.total}.`;
    if (!first) return [{ message: count, span: AT_START }];
    const { cause, mend, by: _, ...place } = first;
    const sentence = `${cause[0]!.toUpperCase()}${cause.slice(1)}; ${mend}.`;
    const more = faults.length - 1;
    return [{ message: `${count} ${sentence}${more > 0 ? ` ${more} more like it.` : ""}`, ...place }];
  },
};
