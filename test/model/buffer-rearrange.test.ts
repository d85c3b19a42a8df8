import { describe, expect, test } from "vitest";
import type { CommandId } from "../../src/model/buffer/commands.ts";
import { draw, read, run } from "./buffer-drawn.ts";

describe("transpose", () => {
  test.each<[string, string, string]>([
    ["swaps the two around the caret and goes on", "th|e", "teh|"],
    ["at a line's end swaps the two before", "teh|", "the|"],
    ["clusters stay whole", "e\u0301|👩‍👩‍👧", "👩‍👩‍👧e\u0301|"],
    ["does nothing at a line's start", "ab\n|cd", "ab\n|cd"],
    ["does nothing in a line of one", "ab\nc|", "ab\nc|"],
    ["does nothing to a selection", "a[b|c", "a[b|c"],
  ])("%s", (_name, before, after) => {
    expect(draw(run(read(before), "transpose"))).toBe(after);
  });

  test("again and again carries a character along", () => {
    expect(draw(run(read("a|bcd"), "transpose", "transpose"))).toBe("bca|d");
  });
});

describe("moving lines", () => {
  test.each<[CommandId, string, string]>([
    ["move-lines-up", "a\nb|b\nc", "b|b\na\nc"],
    ["move-lines-down", "a|a\nb\nc", "b\na|a\nc"],
    ["move-lines-down", "a|\nb", "b\na|"],
    ["move-lines-up", "a\n|", "|\na"],
    ["move-lines-up", "x\na[a\nb|b\ny", "a[a\nb|b\nx\ny"],
    ["move-lines-down", "x\na[a\nb|b\ny", "x\ny\na[a\nb|b"],
    ["move-lines-down", "[a\n|b\nc", "b\n[a\n|c"],
    ["move-lines-down", "[a\n|b", "b\n[a|"],
    ["move-lines-up", "|a\nb", "|a\nb"],
    ["move-lines-down", "a\nb|", "a\nb|"],
  ])("%s %j", (id, before, after) => {
    expect(draw(run(read(before), id))).toBe(after);
  });
});

describe("kills in a row gather", () => {
  test.each<[string, string, CommandId[], string]>([
    ["forward behind each other", "|one two three", ["kill-word-forward", "kill-word-forward"], "one two"],
    [
      "backward before each other",
      "one two three|",
      ["kill-word-backward", "kill-word-backward"],
      "two three",
    ],
    [
      "on both sides of the caret",
      "one |two three",
      ["kill-word-backward", "kill-to-line-end"],
      "one two three",
    ],
    ["lines with their ends", "|a\nb", ["kill-to-line-end", "kill-to-line-end", "kill-to-line-end"], "a\nb"],
    ["a motion begins anew", "|one two", ["kill-word-forward", "move-end", "kill-word-backward"], "two"],
    ["a yank begins anew", "|one two", ["kill-word-forward", "yank", "kill-to-line-end"], " two"],
    ["an undo begins anew", "|one two", ["kill-word-forward", "undo", "kill-to-line-end"], "one two"],
    ["a deletion is no kill", "|one two", ["kill-word-forward", "delete-forward", "kill-to-line-end"], "two"],
    ["nothing left to kill changes nothing", "one|", ["kill-word-backward", "kill-word-backward"], "one"],
  ])("%s", (_name, before, ids, killed) => {
    expect(run(read(before), ...ids).killed).toBe(killed);
  });

  test("and are yanked as one", () => {
    expect(
      draw(run(read("|one two three"), "kill-word-forward", "kill-word-forward", "move-end", "yank")),
    ).toBe(" threeone two|");
  });
});

test.each<CommandId>([
  "cut",
  "copy",
  "kill-to-line-end",
  "kill-word-forward",
  "transpose",
  "move-lines-down",
  "outdent",
])("%s with nothing to do gives the same buffer", (id) => {
  const buffer = read("one|");
  const alone = id === "transpose" ? read("o|") : buffer;
  expect(run(alone, id)).toBe(alone);
});
