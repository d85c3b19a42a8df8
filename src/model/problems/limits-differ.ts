import { describeRange, type Limits } from "../report/limits.ts";
import { ofQuestion, type VerdictRule } from "./rule.ts";

/** A prompt that asks for something else than the checker's table. */
export const limitsDiffer: VerdictRule = {
  id: "limits-differ",
  severity: "info",
  title: "Prompt and checker disagree",
  why: "The table counts, not the prompt.",
  find: ({ report }) =>
    report.questions
      .filter(
        ({ limits, stated }) => limits.from !== "prompt" && stated.words !== null && differ(limits, stated),
      )
      .map(({ number, limits, stated, heading }) => ({
        message: `Question ${number}'s prompt asks for ${describe(stated)}, the checker for ${describe(limits)}; the checker counts.`,
        span: heading,
        ...ofQuestion(number),
      })),
};

function differ(a: Limits, b: Limits): boolean {
  return describe({ ...a, images: null }) !== describe({ ...b, images: null });
}

function describe({ words, images }: Limits): string {
  const parts = [words && describeRange(words, "word"), images && describeRange(images, "image")];
  return parts.filter(Boolean).join(" and ") || "anything";
}
