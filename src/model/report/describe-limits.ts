import { describeRange, type Limits } from "./limits.ts";

/** What is asked of an answer, in words: `100-200 words and 1 image`; `none` is said where nothing is. */
export function describeLimits({ words, images }: Limits, none = "no limits"): string {
  const parts = [words && describeRange(words, "word"), images && describeRange(images, "image")];
  return parts.filter(Boolean).join(" and ") || none;
}
