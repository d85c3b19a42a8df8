import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Buffer,
  bufferText,
  caretOf,
  createBuffer,
  insertText,
  pasteText,
  selectionOf,
} from "../../src/model/buffer/buffer.ts";
import { type CommandId, commands } from "../../src/model/buffer/commands.ts";
import { around, draw, NOON, read, run } from "./buffer-drawn.ts";

describe("motions", () => {
  test.each<[string, CommandId[], string]>([
    ["a|b", ["move-left"], "|ab"],
    ["|ab", ["move-left"], "|ab"],
    ["a\n|b", ["move-left"], "a|\nb"],
    ["a|\nb", ["move-right"], "a\n|b"],
    ["x|e\u0301y", ["move-right"], "xe\u0301|y"],
    ["👩‍👩‍👧|y", ["move-left"], "|👩‍👩‍👧y"],
    ["[one| two", ["move-left"], "|one two"],
    ["|one[ two", ["move-right"], "one| two"],
    ["|one, two", ["move-word-right"], "one|, two"],
    ["one|, two", ["move-word-right"], "one, two|"],
    ["one|\n\n two", ["move-word-right"], "one\n\n two|"],
    ["one\n\n |two", ["move-word-left"], "|one\n\n two"],
    ["it don't|", ["move-word-left"], "it |don't"],
    ["one tw|o three four", ["move-line-start"], "|one two three four"],
    ["one tw|o three four", ["move-line-end"], "one two| three four"],
    ["one two thr|ee four", ["move-line-start"], "one two |three four"],
    ["one two thr|ee four", ["move-line-end"], "one two three four|"],
    ["abcdefghij\nab\nabcd|efghij", ["move-up"], "abcdefghij\nab|\nabcdefghij"],
    ["abcdefghij\nab\nabcd|efghij", ["move-up", "move-up"], "abcd|efghij\nab\nabcdefghij"],
    ["abcd|efghij\nab\nabcdefghij", ["move-down", "move-down"], "abcdefghij\nab\nabcd|efghij"],
    ["one two| three four", ["move-down"], "one two three f|our"],
    ["ab|c\nd", ["move-up"], "|abc\nd"],
    ["abc\n|d", ["move-down"], "abc\nd|"],
    ["|a\nb\nc\nd\ne", ["move-page-down"], "a\nb\nc\n|d\ne"],
    ["|a\nb\nc\nd\ne", ["move-page-down", "move-page-down"], "a\nb\nc\nd\n|e"],
    ["a\nb\nc\nd\n|e", ["move-page-up"], "a\n|b\nc\nd\ne"],
    ["one\ntwo\n\nth|ree", ["move-paragraph-up"], "one\ntwo\n|\nthree"],
    ["one\ntwo\n|\nthree", ["move-paragraph-up"], "|one\ntwo\n\nthree"],
    ["o|ne\ntwo\n \n\nthree", ["move-paragraph-down"], "one\ntwo\n| \n\nthree"],
    ["one\n|\n\nthree\n\nfour", ["move-paragraph-down"], "one\n\n\nthree\n|\nfour"],
    ["one\n\n|three\n", ["move-paragraph-down"], "one\n\nthree\n|"],
    ["one\n\nthr|ee", ["move-paragraph-down"], "one\n\nthree|"],
    ["中文|字符\n\n\tabcdefg", ["move-down", "move-down"], "中文字符\n\n\t|abcdefg"],
    ["- one two thr|ee four", ["move-up"], "- one| two three four"],
    ["- on|e two three four", ["move-down", "move-down"], "- one two three fo|ur"],
    ["a\nb|\nc", ["move-end"], "a\nb\nc|"],
    ["a\nb|\nc", ["move-start"], "|a\nb\nc"],
  ])("%j %j", (before, ids, after) => {
    expect(draw(run(read(before), ...ids))).toBe(after);
  });
});

describe("selecting", () => {
  test.each<[string, CommandId[], string]>([
    ["one| two", ["select-word-right"], "one[ two|"],
    ["one| two", ["select-start"], "|one[ two"],
    ["one| two", ["select-left", "select-right"], "one| two"],
    ["one [two|", ["move-line-start"], "|one two"],
    ["a\nb|\nc", ["select-down"], "a\nb[\nc|"],
    ["one|\n\ntwo", ["select-paragraph-down"], "one[\n|\ntwo"],
    ["one| two", ["select-all"], "[one two|"],
  ])("%j %j", (before, ids, after) => {
    expect(draw(run(read(before), ...ids))).toBe(after);
  });
});

describe("deleting", () => {
  test.each<[string, CommandId[], string]>([
    ["ab|c", ["delete-backward"], "a|c"],
    ["ab|c", ["delete-forward"], "ab|"],
    ["x👩‍👩‍👧|", ["delete-backward"], "x|"],
    ["    |x", ["delete-backward"], "   |x"],
    ["a\n|b", ["delete-backward"], "a|b"],
    ["[one| two", ["delete-backward"], "| two"],
    ["[one| two", ["delete-forward"], "| two"],
    ["one two|", ["kill-word-backward"], "one |"],
    ["one| two three", ["kill-word-forward"], "one| three"],
    ["one two thr|ee four", ["kill-to-line-start"], "one two |ee four"],
    ["one two thr|ee four", ["kill-to-line-end"], "one two thr|"],
    ["ab|\ncd", ["kill-to-line-end"], "ab|cd"],
    ["ab\n|cd", ["kill-to-line-start"], "ab|cd"],
  ])("%j %j", (before, ids, after) => {
    expect(draw(run(read(before), ...ids))).toBe(after);
  });
});

describe("clipboard", () => {
  test.each<[string, CommandId[], string]>([
    ["[one| two", ["cut", "move-end", "paste"], " twoone|"],
    ["[one| two", ["copy", "move-end", "paste"], "one twoone|"],
    ["one two|", ["kill-word-backward", "move-start", "yank"], "two|one "],
    ["one [two|", ["copy", "move-start", "kill-word-forward", "paste"], "two| two"],
  ])("%j %j", (before, ids, after) => {
    expect(draw(run(read(before), ...ids))).toBe(after);
  });

  test.each<CommandId>(["cut", "copy", "paste", "yank", "undo", "redo", "move-left", "delete-backward"])(
    "%s with nothing to do gives the same buffer",
    (id) => {
      const buffer = createBuffer("one two");
      expect(run(buffer, id)).toBe(buffer);
    },
  );
});

describe("the text", () => {
  test("typing replaces what is selected", () => {
    expect(draw(insertText(read("[one| two"), "x", NOON))).toBe("x| two");
  });

  test("an untouched text keeps every character, a caret outside goes to the nearest end", () => {
    expect(bufferText(createBuffer("a\r\nb\rc\u2028d"))).toBe("a\r\nb\rc\u2028d");
    expect(selectionOf(createBuffer("abc", 99))).toEqual({ from: 3, to: 3 });
    expect(selectionOf(createBuffer("abc", -1))).toEqual({ from: 0, to: 0 });
  });
});

describe("any sequence of keys", () => {
  type Step = {
    readonly id?: CommandId;
    readonly type?: string;
    readonly paste?: string;
    readonly pause: number;
  };
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("word ", "\n", "\r\n", "é", "👩‍👩‍👧", "\t", "中文", "\u0301"),
  );
  const pause = fc.constantFrom(1, 1000);
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ id: fc.constantFrom(...(Object.keys(commands) as CommandId[])), pause }),
    fc.record({ type: text, pause }),
    fc.record({ paste: text, pause }),
  );

  const play = (start: Buffer, steps: readonly Step[], look?: (buffer: Buffer) => void): Buffer => {
    let buffer = start;
    let time = NOON;
    for (const { id, type, paste, pause } of steps) {
      time += pause;
      if (id) buffer = commands[id](buffer, { ...around, time });
      if (type) buffer = insertText(buffer, type, time);
      if (paste) buffer = pasteText(buffer, paste, time);
      look?.(buffer);
    }
    return buffer;
  };

  test("throws nothing, keeps the caret in the text, and undoes and redoes as a whole", () => {
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 60 }), (start, steps) => {
        const written = play(createBuffer(start), steps, (buffer) => {
          const { from, to } = selectionOf(buffer);
          expect(0 <= from && from <= to && to <= bufferText(buffer).length).toBe(true);
        });
        // Whatever a redo could still bring is not what was written.
        const end = insertText(written, "!", NOON + 1e9);
        const undone = repeat(end, "undo");
        expect(bufferText(undone)).toBe(start);
        expect(bufferText(repeat(undone, "redo"))).toBe(bufferText(end));
      }),
      { numRuns: 300 },
    );
  });

  test("leaves the buffer it was given as it was", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const before = createBuffer("one two");
        play(before, steps);
        expect(bufferText(before)).toBe("one two");
        expect(caretOf(before)).toBe(0);
      }),
    );
  });

  const repeat = (buffer: Buffer, id: CommandId): Buffer => {
    const next = run(buffer, id);
    return next === buffer ? buffer : repeat(next, id);
  };
});
