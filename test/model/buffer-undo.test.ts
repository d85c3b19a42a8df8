import { describe, expect, test } from "vitest";
import {
  absorbInBuffer,
  type Buffer,
  bufferText,
  changeBuffer,
  createBuffer,
  insertText,
  pasteText,
  selectionOf,
} from "../../src/model/buffer/buffer.ts";
import { type CommandId, commands } from "../../src/model/buffer/commands.ts";
import { around, draw, NOON, read, run, type } from "./buffer-drawn.ts";

const undone = (buffer: Buffer, times: number): string =>
  draw(run(buffer, ...Array.from({ length: times }, (): CommandId => "undo")));

describe("a step of undo is", () => {
  test("a word and the blanks behind it", () => {
    const typed = type(createBuffer(""), "one  two three");
    expect([0, 1, 2, 3, 4].map((times) => undone(typed, times))).toEqual([
      "one  two three|",
      "one  two |",
      "one  |",
      "|",
      "|",
    ]);
  });

  test.each<[string, number, string]>([
    ["shorter than half a second joins", 400, "|"],
    ["of half a second ends the step", 500, "on|"],
  ])("what is typed without a pause; one %s", (_name, pause, after) => {
    const typed = type(type(createBuffer(""), "on"), "e", NOON + pause);
    expect(undone(typed, 1)).toBe(after);
  });

  test("what is typed at one place: a motion ends the step, going back there does not join it again", () => {
    const typed = type(run(type(createBuffer(""), "ab"), "move-left", "move-right"), "c");
    expect([undone(typed, 1), undone(typed, 2)]).toEqual(["ab|", "|"]);
  });

  test("deletions in a row, apart from the typing before and after", () => {
    const typed = type(run(type(createBuffer(""), "abcd"), "delete-backward", "delete-backward"), "x");
    expect([1, 2, 3].map((times) => undone(typed, times))).toEqual(["ab|", "abcd|", "|"]);
  });

  test("a paste, with its line ends made one kind", () => {
    const typed = type(pasteText(type(createBuffer(""), "a"), "1\r\n2\r3", NOON), "b");
    expect(bufferText(typed)).toBe("a1\n2\n3b");
    expect([1, 2, 3].map((times) => undone(typed, times))).toEqual(["a1\n2\n3|", "a|", "|"]);
  });

  test.each<[CommandId, string]>([
    ["newline", "on|e two"],
    ["newline", "- on|e"],
    ["indent", "- on|e"],
    ["outdent", "  on|e"],
    ["transpose", "on|e"],
    ["move-lines-down", "on|e\ntwo"],
    ["kill-to-line-end", "on|e two"],
    ["kill-word-backward", "on|e two"],
  ])("%s, twice in a row and with typing around it: %j", (id, before) => {
    const typed = type(read(before), "x");
    const once = run(typed, id);
    expect(undone(type(once, "y"), 1)).toBe(draw(once));
    expect(undone(once, 1)).toBe(draw(typed));
    expect(undone(run(once, id), 1)).toBe(draw(run(once, id)) === draw(once) ? draw(typed) : draw(once));
  });

  test("cut, a change made elsewhere on purpose, and a yank", () => {
    const cut = run(read("[one| two"), "cut", "delete-forward");
    expect([undone(cut, 1), undone(cut, 2)]).toEqual(["| two", "[one| two"]);
    const changed = type(
      changeBuffer(type(createBuffer(""), "a"), [{ from: 0, to: 0, insert: "b" }], NOON),
      "c",
    );
    expect([1, 2, 3].map((times) => undone(changed, times))).toEqual(["ba|", "a|", "|"]);
    const yanked = type(run(read("one| two"), "kill-word-forward", "yank"), "x");
    expect([1, 2, 3].map((times) => undone(yanked, times))).toEqual(["one two|", "one|", "one| two"]);
  });
});

describe("undo and redo", () => {
  test("bring back the selection, too: undo the one before a step, redo the one behind it", () => {
    const typed = type(read("[one| two"), "x");
    const away = run(typed, "move-end", "undo");
    expect(draw(away)).toBe("[one| two");
    expect(draw(run(away, "move-start", "redo"))).toBe("x| two");
  });

  test("reach back over more than a hundred steps", () => {
    const words = "word ".repeat(500);
    const typed = type(createBuffer(""), words);
    expect(bufferText(typed)).toBe(words);
    const steps = Array.from({ length: 500 }, (): CommandId => "undo");
    const start = run(typed, ...steps);
    expect(bufferText(start)).toBe("");
    expect(run(start, "undo")).toBe(start);
  });

  test("typing forgets what could have been redone", () => {
    const typed = type(run(type(createBuffer(""), "one two"), "undo"), "x", NOON + 1000);
    expect(run(typed, "redo")).toBe(typed);
    expect(draw(typed)).toBe("one x|");
  });
});

describe("a change from disk", () => {
  test("stays where undo takes away what was typed around it", () => {
    const typed = type(createBuffer("start end", 5), " more");
    const absorbed = absorbInBuffer(typed, [{ from: 0, to: 0, insert: "THEIRS " }]);
    expect(draw(absorbed)).toBe("THEIRS start more| end");
    expect(undone(absorbed, 2)).toBe("THEIRS start| end");
  });

  test("does not cut the word in two that is being typed", () => {
    const absorbed = absorbInBuffer(type(createBuffer(" end"), "on"), [{ from: 6, to: 6, insert: "!" }]);
    expect(undone(type(absorbed, "e"), 1)).toBe("| end!");
  });

  test("does not come between two kills", () => {
    const absorbed = absorbInBuffer(run(read("|one two three"), "kill-word-forward"), [
      { from: 10, to: 10, insert: "!" },
    ]);
    expect(run(absorbed, "kill-word-forward").killed).toBe("one two");
  });

  test.each([
    ["before it", "XY012[345|6789", { from: 0, to: 0, insert: "XY" }],
    ["at its start", "012XY[345|6789", { from: 3, to: 3, insert: "XY" }],
    ["at its end", "012[345|XY6789", { from: 6, to: 6, insert: "XY" }],
    ["inside of it", "012[3XY45|6789", { from: 4, to: 4, insert: "XY" }],
    ["over its start", "01XY[45|6789", { from: 2, to: 4, insert: "XY" }],
    ["over all of it", "0|XYZ89", { from: 1, to: 8, insert: "XYZ" }],
  ])("%s leaves selected what was selected", (_name, after, edit) => {
    const absorbed = absorbInBuffer(read("012[345|6789"), [edit]);
    expect(draw(absorbed)).toBe(after);
    const { from, to } = selectionOf(absorbed);
    expect(bufferText(insertText(absorbed, "", NOON)).length).toBe(bufferText(absorbed).length - (to - from));
  });

  test("over text that had been selected before a step leaves undo a selection it can type over", () => {
    const typed = type(read("012[34|56789"), "x");
    const absorbed = absorbInBuffer(typed, [{ from: 2, to: 5, insert: "ABC" }]);
    const back = run(absorbed, "undo");
    expect(() => insertText(back, "y", NOON)).not.toThrow();
  });

  test("keeps the column that moves up and down hold to", () => {
    const moved = commands["move-down"](read("long line|\n\nlong line"), around);
    const absorbed = absorbInBuffer(moved, [{ from: 0, to: 4, insert: "LONG" }]);
    expect(draw(run(absorbed, "move-down"))).toBe("LONG line\n\nlong line|");
  });
});
