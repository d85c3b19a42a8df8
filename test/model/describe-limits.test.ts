import { describe, expect, test } from "vitest";
import { describeLimits } from "../../src/model/report/describe-limits.ts";

const limits = (words: [number, number] | null, images: [number, number] | null) =>
  ({ words, images, from: "prompt" }) as const;

describe("limits in words", () => {
  test.each([
    [limits([100, 200], null), "100-200 words"],
    [limits(null, [1, 1]), "1 image"],
    [limits([100, 200], [1, 2]), "100-200 words and 1-2 images"],
    [limits([0, 0], [50, Number.MAX_SAFE_INTEGER]), "0 words and at least 50 images"],
    [limits(null, null), "no limits"],
  ])("%j are %j", (asked, text) => {
    expect(describeLimits(asked)).toBe(text);
  });

  test("where there are none, what the sentence needs is said", () => {
    expect(describeLimits(limits(null, null), "anything")).toBe("anything");
    expect(describeLimits(limits([1, 2], null), "anything")).toBe("1-2 words");
  });
});
