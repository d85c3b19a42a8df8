import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffEdits } from "../../src/model/document/diff.ts";
import { applyEdits, type Edit, EditError, invertEdits, mapOffset } from "../../src/model/document/edit.ts";
import { prose } from "../fixtures/fragments.ts";
import { processorTime } from "./hostile.ts";

/** A text and some edits that fit it: sorted, not overlapping, some of them touching or empty. */
const edited = prose.chain((text) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 5 })), { maxLength: 8 })
    .map((cuts): { text: string; edits: Edit[] } => {
      const at = cuts.map(([offset]) => offset).sort((a, b) => a - b);
      const edits = cuts.flatMap(([, insert], i) =>
        i % 2 === 0 && i + 1 < at.length ? [{ from: at[i]!, to: at[i + 1]!, insert }] : [],
      );
      return { text, edits };
    }),
);

describe("applying edits", () => {
  test("nothing outside their spans changes", () => {
    const law = fc.property(edited, ({ text, edits }) => {
      const after = applyEdits(text, edits);
      let kept = 0;
      let at = 0;
      for (const { from, to, insert } of [...edits, { from: text.length, to: text.length, insert: "" }]) {
        expect(after.slice(at, at + from - kept)).toBe(text.slice(kept, from));
        at += from - kept;
        expect(after.slice(at, at + insert.length)).toBe(insert);
        at += insert.length;
        kept = to;
      }
      expect(at).toBe(after.length);
    });
    fc.assert(law);
  });

  test("undone gives the text back", () => {
    const law = fc.property(edited, ({ text, edits }) => {
      const after = applyEdits(text, edits);
      const back = invertEdits(text, edits);
      expect(applyEdits(after, back)).toBe(text);
      expect(applyEdits(text, invertEdits(after, back))).toBe(after);
    });
    fc.assert(law);
  });

  test("no edits change nothing", () => expect(applyEdits("text", [])).toBe("text"));

  test.each<[string, Edit[], string]>([
    [
      "overlapping",
      [
        { from: 0, to: 2, insert: "" },
        { from: 1, to: 3, insert: "" },
      ],
      "1-3",
    ],
    [
      "out of order",
      [
        { from: 2, to: 3, insert: "" },
        { from: 0, to: 1, insert: "" },
      ],
      "0-1",
    ],
    ["ending before they start", [{ from: 2, to: 1, insert: "" }], "2-1"],
    ["past the end", [{ from: 2, to: 9, insert: "" }], "2-9"],
    ["before the beginning", [{ from: -1, to: 0, insert: "" }], "-1-0"],
  ])("edits %s throw, with the numbers", (_, edits, numbers) => {
    expect(() => applyEdits("text", edits)).toThrow(EditError);
    expect(() => applyEdits("text", edits)).toThrow(numbers);
  });

  test("edits that touch are none that overlap", () => {
    expect(
      applyEdits("abcd", [
        { from: 0, to: 2, insert: "x" },
        { from: 2, to: 2, insert: "y" },
        { from: 2, to: 3, insert: "" },
      ]),
    ).toBe("xyd");
  });
});

describe("mapping offsets", () => {
  const edits = [
    { from: 2, to: 4, insert: "xyz" },
    { from: 6, to: 6, insert: "!" },
  ];

  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 5],
    [5, 6],
    [6, 8],
    [7, 9],
  ])("%i goes to %i", (before, after) => {
    expect(mapOffset(edits, before)).toBe(after);
  });

  test("keeps the order of places, and what stands behind an unchanged place", () => {
    const law = fc.property(edited, fc.nat(60), ({ text, edits }, offset) => {
      const at = Math.min(offset, text.length);
      const mapped = mapOffset(edits, at);
      expect(mapped).toBeLessThanOrEqual(mapOffset(edits, text.length));
      if (at < text.length && !edits.some(({ from, to }) => from <= at && at < to))
        expect(applyEdits(text, edits)[mapped]).toBe(text[at]);
    });
    fc.assert(law);
  });
});

describe("the difference of two texts", () => {
  test("applied to the one gives the other, in any language and with any line ends", () => {
    const law = fc.property(fc.tuple(prose, prose), ([before, after]) => {
      expect(applyEdits(before, diffEdits(before, after))).toBe(after);
    });
    fc.assert(law, { numRuns: 500 });
  });

  test("the same for any strings at all", () => {
    const any = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(applyEdits(a, diffEdits(a, b))).toBe(b);
      }),
    );
  });

  test("of a text with itself is nothing", () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(diffEdits(text, text)).toEqual([]);
      }),
    );
  });

  test("undone gives the first text back, and no edit puts back what it takes out", () => {
    const law = fc.property(prose, prose, (before, after) => {
      const edits = diffEdits(before, after);
      expect(applyEdits(after, invertEdits(before, edits))).toBe(before);
      for (const { from, to, insert } of edits) expect(before.slice(from, to)).not.toBe(insert);
    });
    fc.assert(law);
  });

  test("parts no pair of surrogates and no CRLF", () => {
    const law = fc.property(prose, prose, (before, after) => {
      for (const { from, to } of diffEdits(before, after))
        for (const at of [from, to]) {
          expect(before.slice(at - 1, at + 1)).not.toBe("\r\n");
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(before.slice(at - 1, at + 1))).toBe(false);
        }
    });
    fc.assert(law, { numRuns: 300 });
  });

  test.each<[string, string, string, [string, string][]]>([
    ["a word", "one two three\n", "one 2 three\n", [["two", "2"]]],
    [
      "a word in each of two lines",
      "a b\nc\nd e\n",
      "a x\nc\nd y\n",
      [
        ["b", "x"],
        ["e", "y"],
      ],
    ],
    ["a line more", "a\nc\n", "a\nb\nc\n", [["", "b\n"]]],
    ["a line less", "a\nb\nc\n", "a\nc\n", [["b\n", ""]]],
    ["a line end", "a\r\nb\r\n", "a\nb\r\n", [["\r\n", "\n"]]],
    ["a letter with its accent, whole", "cafe\u0301 au", "cafe au", [["cafe\u0301", "cafe"]]],
    ["an emoji of several, in its parts", "a \u{1f600} b", "a \u{1f601} b", [["\u{1f600}", "\u{1f601}"]]],
    ["all", "a", "b", [["a", "b"]]],
  ])("is %s where that is all that changed", (_, before, after, changes) => {
    expect(diffEdits(before, after).map(({ from, to, insert }) => [before.slice(from, to), insert])).toEqual(
      changes,
    );
  });

  test("of very different long texts is found in no time", () => {
    const text = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word}${(i * 7919) % 1009}`).join(" ");
    const [before, after] = [text("a"), text("b")];
    const started = processorTime();
    expect(applyEdits(before, diffEdits(before, after))).toBe(after);
    expect(processorTime() - started).toBeLessThan(5_000);
  });
});
