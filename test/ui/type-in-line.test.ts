import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitText, widthOf } from "../../src/ui/fit.ts";
import { lineWindow } from "../../src/ui/line-window.ts";
import { typeInLine } from "../../src/ui/type-in-line.ts";

/** A line with its caret at the bar. */
const line = (text: string) => ({ text: text.replace("|", ""), caret: text.indexOf("|") });
const drawn = ({ text, caret }: { text: string; caret: number }) =>
  `${text.slice(0, caret)}|${text.slice(caret)}`;

describe("a line one types in", () => {
  test.each([
    ["ab|c", { text: "d" }, "abd|c"],
    ["ab|", { text: "c\u007fd" }, "abd|"],
    ["|", { text: "no\b\u007f\u007f" }, "|"],
    ["ab|", { pasted: "cd" }, "abcd|"],
    ["a|b", { pasted: "cd" }, "acd|b"],
    ["|", { pasted: "one\r\ntwo\nthree\n" }, "one two three|"],
    ["a|b", { key: "left" }, "|ab"],
    ["|ab", { key: "left" }, "|ab"],
    ["ab|", { key: "right" }, "ab|"],
    ["a👍🏽|b", { key: "left" }, "a|👍🏽b"],
    ["a👍🏽|b", { key: "backspace" }, "a|b"],
    ["a|👍🏽b", { key: "delete" }, "a|b"],
    ["a|b", { key: "home" }, "|ab"],
    ["a|b", { key: "end" }, "ab|"],
    ["a|b", { key: "ctrl+n" }, "a|b"],
    ["a|b", { key: "alt+x" }, "a|b"],
  ])("%s, then %o: %s", (before, event, after) => {
    expect(drawn(typeInLine(line(before), event))).toBe(after);
  });
});

const drawable = (text: string) => fitText(text, widthOf(text));

describe("the window over it", () => {
  test.each([
    ["short|", 10, "short[ ]"],
    ["sho|rt", 10, "sho[r]t"],
    ["0123456789|", 8, "…456789[ ]"],
    ["|0123456789", 8, "[0]123456…"],
    ["01234567|89", 8, "…34567[8]9"],
    ["0123456|789", 8, "…23456[7]…"],
    ["日本語日本語|", 8, "…日本語[ ]"],
  ])("over %s in %i columns shows %s", (text, width, shown) => {
    const { text: whole, caret } = line(text);
    const { before, caret: cell, after } = lineWindow(whole, caret, width);
    expect(`${before}[${cell}]${after}`).toBe(shown);
  });

  test("is never wider than told, and says so where something is left out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.integer({ min: 4, max: 30 }), (text, at, width) => {
        const { before, caret, after } = lineWindow(text, at % (text.length + 1), width);
        const shown = before + caret + after;
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        if (widthOf(text) < width) expect(shown.trimEnd()).toBe(drawable(text).trimEnd());
        if (widthOf(text) > width) expect(shown).toContain("…");
      }),
    );
  });
}); // biome-ignore format: the law is one thought
