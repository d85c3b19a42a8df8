import { nameQuestion, ofQuestion, type VerdictRule } from "./rule.ts";

/** How many questions nobody has answered yet: one finding for all of them. */
export const placeholderLeft: VerdictRule = {
  id: "placeholder-left",
  severity: "info",
  title: "Not answered yet",
  why: "The placeholder counts as six words, and is what the hand-in page shows.",
  fix: "Write the answer.",
  mends: "by hand",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\n--- question 7 fill here ---\n",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests, and each was read by somebody else.\n",
  },
  find: ({ report }) => {
    const open = report.questions.filter(({ state }) => state === "unanswered");
    const [first] = open;
    if (!first) return [];
    if (open.length === 1) {
      const message = `${nameQuestion(first.number)} is not answered yet.`;
      return [{ message, span: first.answer, ...ofQuestion(first.number) }];
    }
    const which = nameNumbers(open.flatMap(({ number }) => number ?? []));
    return [{ message: `${open.length} questions are not answered yet: ${which}.`, span: first.answer }];
  },
};

const MAX_NAMED = 12;

/** Numbers in a row as a range, the first few of them: `3, 5, 8-11`. */
function nameNumbers(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const named = ranges
    .slice(0, MAX_NAMED)
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to - from === 1 ? ", " : "-"}${to}`));
  const more = ranges.slice(MAX_NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
