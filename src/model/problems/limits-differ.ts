import { describeLimits } from "../report/describe-limits.ts";
import type { Limits } from "../report/limits.ts";
import { ofQuestion, type VerdictRule } from "./rule.ts";

/** A prompt that asks for something else than the checker's table. */
export const limitsDiffer: VerdictRule = {
  id: "limits-differ",
  severity: "info",
  title: "Prompt and checker disagree",
  why: "The table counts, not the prompt.",
  fix: "Write for the limits of the checker.",
  mends: "by hand",
  example: {
    bad: "### Question 7\n\n> **How did it go?**\n>\n> Recommended answer length: 50-600 words.\n>\n> Answer:\n\nWe used git.\n",
    good: "### Question 7\n\n> **How did it go?**\n>\n> Recommended answer length: 50-100 words.\n>\n> Answer:\n\nWe used git.\n",
  },
  find: ({ report }) =>
    report.questions
      .filter(({ limits, stated }) => limits.from !== "prompt" && differ(limits, stated))
      .map(({ number, limits, stated, heading }) => ({
        message: `Question ${number}'s prompt asks for ${describeLimits(stated)}, the checker for ${describeLimits(limits, "anything")}; the checker counts.`,
        span: heading,
        ...ofQuestion(number),
      })),
};

// A prompt that says nothing of words or images does not disagree.
function differ(limits: Limits, stated: Limits): boolean {
  const parts = (["words", "images"] as const).filter((kind) => stated[kind] !== null);
  return parts.some(
    (kind) => limits[kind]?.[0] !== stated[kind]![0] || limits[kind]?.[1] !== stated[kind]![1],
  );
}
