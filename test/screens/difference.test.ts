import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markDifference } from "../../src/screens/difference.ts";
import { prose } from "../fixtures/fragments.ts";
import { words } from "../fixtures/report-builder.ts";

const shown = (text: string, other: string) =>
  markDifference(text, other).map((segments) =>
    segments.map(({ text, role }) => (role === "differs" ? `<${text}>` : text)).join(""),
  );

describe("the difference of two texts", () => {
  test.each<[string, string, string, string, string]>([
    ["a word", "one mine two", "one theirs two", "one <mine> two", "one <theirs> two"],
    ["a word more", "one two", "one and two", "one two", "one <and >two"],
    ["two places", "a one b two c", "x one b two y", "<a> one b two <c>", "<x> one b two <y>"],
    ["nothing", "one", "one", "one", "one"],
    ["all of it", "one", "", "<one>", ""],
  ])("%s is marked on both sides", (_, text, other, mine, theirs) => {
    expect(shown(text, other)).toEqual([mine, theirs]);
  });

  test("leaves both texts as they are", () => {
    fc.assert(
      fc.property(prose, prose, (text, other) => {
        const whole = markDifference(text, other).map((side) => side.map((each) => each.text).join(""));
        expect(whole).toEqual([text, other]);
      }),
    );
  });

  test("is not marked where thousands of words differ", () => {
    const [mine, theirs] = markDifference(words(3000, "mine"), words(3000, "theirs"));
    expect([...mine, ...theirs].filter(({ role }) => role === "differs")).toEqual([]);
  });
});
