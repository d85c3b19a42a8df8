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
    return [{ message: sentence(open.map(({ number }) => number)), span: first.answer }];
  },
};

const MAX_NAMED = 12;

function sentence(numbers: readonly (number | null)[]): string {
  const known = numbers.filter((number) => number !== null);
  const unknown = numbers.length - known.length;
  if (known.length === 0) return `${unknown} questions without a heading are not answered yet.`;
  const named = nameNumbers(known);
  const last = unknown > 0 ? [...named, `${unknown} without a heading`] : named;
  return `${numbers.length} questions are not answered yet: ${last.join(" and ")}.`;
}

/** Numbers in a row as a range, the first few of them: `3, 5, 8-11`; and how many more there are. */
function nameNumbers(numbers: readonly number[]): string[] {
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
  return [named.join(", "), ...(more > 0 ? [`${more} more`] : [])];
}
