import { describe, expect, test } from "vitest";
import { columnsOfBlanks } from "../../src/model/buffer/item-above.ts";
import { leadingBlanks, readLineMark } from "../../src/model/buffer/list-mark.ts";
import { draw, read, run } from "./buffer-drawn.ts";
import { processorTime } from "./hostile.ts";

describe("a line's mark", () => {
  test.each<[string, string | null]>([
    ["- item", "- "],
    ["  * item", "  * "],
    ["+\titem", "+\t"],
    ["12) item", "12) "],
    ["- [ ] task", "- [ ] "],
    ["1. [x] task", "1. [x] "],
    ["- [link](to)", "- "],
    ["- [ ]", "- [ ]"],
    ["> quote", "> "],
    ["> > - item", "> > - "],
    [">", ">"],
    ["-", null],
    ["-item", null],
    ["**bold**", null],
    ["1234567890. item", null],
    ["* * *", null],
    ["> ---", "> "],
    ["text - with > signs", null],
    ["", null],
  ])("%j is %j", (line, mark) => {
    const found = readLineMark(line);
    expect(found && line.slice(0, found.to)).toBe(mark);
  });

  test.each([
    " ".repeat(1e6),
    "> ".repeat(5e5),
    "- ".repeat(5e5),
    "- -".repeat(3e5),
    `- ${" ".repeat(1e6)}x`,
  ])("is found without searching in a line of a million characters", (line) => {
    const started = processorTime();
    readLineMark(line);
    leadingBlanks(line);
    columnsOfBlanks(line);
    expect(processorTime() - started).toBeLessThan(2000);
  });
});

describe("newline", () => {
  test.each<[string, string, string]>([
    ["goes on with a bullet", "- one|", "- one\n- |"],
    ["goes on with any bullet, as deep as it was", "  *  one|", "  *  one\n  *  |"],
    ["counts on", "9. one|", "9. one\n10. |"],
    [
      "counts on with the same sign, and leaves the numbers behind as they are",
      "1) a|\n2) b",
      "1) a\n2) |\n2) b",
    ],
    ["opens the next task", "- [x] one|", "- [x] one\n- [ ] |"],
    ["goes on with a quote", "> one|", "> one\n> |"],
    ["goes on with a list in a quote", "> - one|", "> - one\n> - |"],
    ["takes the rest of the item along, without blanks before it", "- one| two", "- one\n- |two"],
    ["at an item's start puts an empty one before it", "- |one", "- \n- |one"],
    ["within a mark breaks the line", "-| one", "-\n| one"],
    ["at a line's start moves it down", "|- one", "\n|- one"],
    ["in an ordinary line breaks it", "  one|", "  one\n|"],
    ["leaves a list from an empty item", "- one\n- |", "- one\n|"],
    ["leaves a task list", "- [ ] |", "|"],
    ["leaves a quote", "> one\n> |", "> one\n|"],
    ["leaves a list in a quote, then the quote", "> - |", "> |"],
    ["goes out one level", "- one\n  - two\n  - |", "- one\n  - two\n- |"],
    ["goes out to a list of another kind", "3. one\n   - two\n   - |", "3. one\n   - two\n4. |"],
    ["keeps the indentation of code", "```\n    - one|", "```\n    - one\n    |"],
    ["in code, before a line's text", "```\n  |  one", "```\n  \n  |  one"],
    ["behind code is itself again", "```\n```\n- one|", "```\n```\n- one\n- |"],
    ["knows which fence closes which", "````\n```\n- one|", "````\n```\n- one\n|"],
    ["replaces what is selected", "- one[ two|", "- one\n- |"],
    ["replaces what is selected over lines", "- o[ne\n- tw|o", "- o\n- |o"],
  ])("%s", (_name, before, after) => {
    expect(draw(run(read(before), "newline"))).toBe(after);
  });

  test("three times leaves a nested list altogether", () => {
    expect(draw(run(read("- a\n  - b|"), "newline", "newline", "newline"))).toBe("- a\n  - b\n|");
  });
});

describe("indent", () => {
  test.each<[string, string, string]>([
    ["puts an item into the one above", "- a\n- b|", "- a\n  - b|"],
    ["as wide as the mark above it is", "10. a\n11. |b", "10. a\n    11. |b"],
    ["the task's box is no part of that", "- [ ] a\n- [ ] b|", "- [ ] a\n  - [ ] b|"],
    ["next to its own level, not the deeper one between", "1. a\n  - x\n2. b|", "1. a\n  - x\n   2. b|"],
    ["a first item by its own width", "1. a|", "   1. a|"],
    ["all lines that are selected", "- a\n- [b\n  more\n\n- c|", "- a\n  - [b\n    more\n\n  - c|"],
    ["all ordinary lines that are selected", "[a\nb|", "    [a\n    b|"],
    ["not the line a selection ends before", "- a\n[- b\n|- c", "- a\n  [- b\n|- c"],
    ["elsewhere fills up to the next stop", "ab|c", "ab  |c"],
    ["counts wide characters and tabs", "\t中|", "\t中  |"],
  ])("%s", (_name, before, after) => {
    expect(draw(run(read(before), "indent"))).toBe(after);
  });
});

describe("outdent", () => {
  test.each<[string, string, string]>([
    ["takes an item out to the level above", "1. a\n   - b|", "1. a\n- b|"],
    ["one level at a time", "- a\n  - b\n    - c|", "- a\n  - b\n  - c|"],
    ["all the way where no level is above", "      - a|", "- a|"],
    ["all lines that are selected, by the same", "- a\n  - [b\n    - c|", "- a\n- [b\n  - c|"],
    ["elsewhere takes up to 4 blanks", "      ab|", "  ab|"],
    ["a tab is 4", "\tab|", "ab|"],
    ["the caret stays in its line", "a\n | b", "a\n|b"],
  ])("%s", (_name, before, after) => {
    expect(draw(run(read(before), "outdent"))).toBe(after);
  });

  test("is what takes an indent back", () => {
    for (const before of ["- a\n- b|", "10. a\n- b|\n- c", "- a\n  - b\n- |c"])
      expect(draw(run(read(before), "indent", "outdent"))).toBe(before);
  });

  test("with nothing to take away gives the same buffer", () => {
    const buffer = read("- a|");
    expect(run(buffer, "outdent")).toBe(buffer);
  });
});
