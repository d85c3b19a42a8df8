import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { bufferText, changeBuffer, createBuffer, insertText } from "../../src/model/buffer/buffer.ts";
import { offsetAt, placeOf, rowEnd } from "../../src/model/buffer/caret-place.ts";
import { clusterWidth, forEachCluster, shownCluster } from "../../src/model/buffer/clusters.ts";
import { softWrap, wrapOf } from "../../src/model/buffer/soft-wrap.ts";
import { processorTime } from "./hostile.ts";

const rowTexts = (text: string, width: number) =>
  softWrap(text, width).rows.map(({ from, to }) => text.slice(from, to));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        "a",
        "word",
        " ",
        "  ",
        "\t",
        "\n",
        "中文",
        "👩‍👩‍👧",
        "é",
        "\u0301",
        "🇩🇰",
        "\r",
        "\u200b",
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join("")),
);
const anyWidth = fc.integer({ min: 1, max: 40 });

const drawn = (text: string, from: number, to: number): string => {
  let shown = "";
  forEachCluster(text.slice(from, to), (start, end) => {
    shown += shownCluster(text.slice(from + start, from + end));
  });
  return shown;
};

describe("rows", () => {
  test.each([
    ["nothing", "", 10, [""]],
    ["a text that fits", "one two", 10, ["one two"]],
    ["a break at a blank, which stays behind", "one two three", 9, ["one two ", "three"]],
    ["a blank hanging in the last column", "aaaa bbbb", 5, ["aaaa ", "bbbb"]],
    ["a blank hanging at the end: the caret gets a row", "aaaa ", 5, ["aaaa ", ""]],
    ["more blanks than fit", "aaaa    b", 5, ["aaaa ", "   b"]],
    ["a word longer than a row", "abcdefghij kl", 5, ["abcd", "efgh", "ij ", "kl"]],
    ["a long word behind a short one", "ab cdefghij", 5, ["ab ", "cdef", "ghij"]],
    ["lines", "one\n\ntwo\n", 10, ["one", "", "two", ""]],
    ["wide characters", "中文中文中文", 7, ["中文中", "文中文"]],
    ["wide characters beside a word", "abc中文", 6, ["abc中", "文"]],
    ["clusters stay whole", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 5, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]],
    [
      "combining marks take no column",
      "e\u0301e\u0301e\u0301e\u0301 x",
      5,
      ["e\u0301e\u0301e\u0301e\u0301 ", "x"],
    ],
    ["tabs reach to their stop", "\tab\tcd", 12, ["\tab\tcd"]],
    ["tabs that do not fit", "\tab\tcd", 9, ["\tab\t", "cd"]],
  ])("%s", (_name, text, width, rows) => {
    expect(rowTexts(text, width)).toEqual(rows);
  });

  test("cover the text without gap or overlap, newlines between lines apart", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const { rows } = softWrap(text, width);
        let at = 0;
        for (const [i, row] of rows.entries()) {
          if (i > 0 && row.line !== rows[i - 1]!.line) {
            expect(text[at]).toBe("\n");
            at += 1;
          }
          expect(row.from).toBe(at);
          expect(text.slice(row.from, row.to)).not.toContain("\n");
          at = row.to;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  test("are no wider than asked, and what is drawn of them is what was measured", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 40 }), (text, width) => {
        const wrap = softWrap(text.replaceAll("\t", " "), width);
        for (const row of wrap.rows) {
          const columns = stringWidth(drawn(wrap.text, row.from, row.to));
          expect(columns).toBeLessThanOrEqual(width);
          if (columns < width) continue;
          expect(wrap.text[row.to - 1]).toBe(" ");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the same text gives the same rows, cached or not", () => {
    const text = "one two three\nfour";
    expect(softWrap(text, 9)).toEqual(softWrap(text, 9));
    expect(rowTexts(text, 20)).toEqual(["one two three", "four"]);
  });
});

describe("items of lists and quotes hang", () => {
  // A dot is a column left free before a row.
  test.each<[string, string, number, string[]]>([
    ["a bullet", "- one two three", 12, ["- one two ", "··three"]],
    ["a number", "12) one four", 12, ["12) one ", "····four"]],
    ["a task", "- [ ] one two three", 18, ["- [ ] one two ", "······three"]],
    ["a quote", "> one two three", 12, ["> one two ", "··three"]],
    ["a nested item", "  - one four three", 12, ["  - one ", "····four ", "····three"]],
    ["a tab before it", "\t- one two three", 18, ["\t- one two ", "······three"]],
    ["no more than a third of the width", "    - one two", 12, ["    - one ", "two"]],
    ["the mark keeps its first word, however long", "- abcdefghijkl", 10, ["- abcdefg", "··hijkl"]],
    ["the caret's own row, too", "- aaa bbb ", 10, ["- aaa bbb ", "··"]],
    ["no item, no indent", "one two three", 10, ["one two ", "three"]],
  ])("%s", (_name, text, width, rows) => {
    const drawnRows = softWrap(text, width).rows.map(
      ({ from, to, indent }) => "·".repeat(indent) + text.slice(from, to),
    );
    expect(drawnRows).toEqual(rows);
  });

  test("places count the indent, and a column in it is the row's first place", () => {
    const wrap = softWrap("- one two three", 12);
    expect(placeOf(wrap, 10)).toEqual({ row: 1, column: 2 });
    expect(placeOf(wrap, 12)).toEqual({ row: 1, column: 4 });
    expect([0, 1, 2, 3, 99].map((column) => offsetAt(wrap, { row: 1, column }))).toEqual([
      10, 10, 10, 11, 15,
    ]);
  });

  test("tabs reach to the stops of what is drawn, the indent included", () => {
    const wrap = softWrap("- one two aaa\tb", 12);
    expect(placeOf(wrap, 13)).toEqual({ row: 1, column: 5 });
    expect(placeOf(wrap, 14)).toEqual({ row: 1, column: 8 });
  });
});

describe("a buffer's rows", () => {
  const key = fc.record({
    at: fc.nat(400),
    remove: fc.nat(4),
    insert: anyText,
    width: fc.constantFrom(12, 30),
  });

  test("are those of its text, whatever was changed before and however much of it is remembered", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 80 }), fc.array(key, { maxLength: 8 }), (lines, keys) => {
        let buffer = createBuffer(lines.join("\n"));
        for (const { at, remove, insert, width } of keys) {
          const { length } = bufferText(buffer);
          const from = Math.min(at, length);
          buffer = changeBuffer(buffer, [{ from, to: Math.min(length, from + remove), insert }], 0);
          expect(bufferText(buffer)).toBe(buffer.state.sliceDoc());
          expect(wrapOf(buffer, width)).toEqual(softWrap(bufferText(buffer), width));
        }
      }),
    );
  });

  test("are laid out once: asked for again they are the same", () => {
    const buffer = createBuffer("one two three");
    expect(wrapOf(buffer, 9)).toBe(wrapOf(buffer, 9));
    expect(wrapOf(buffer, 8)).toEqual(softWrap("one two three", 8));
  });
});

test("a key in ten thousand lines costs a small part of laying them out", () => {
  const text = Array.from(
    { length: 10_000 },
    (_, i) => `- line ${i} of a long list, with some words in it`,
  ).join("\n");
  const timed = (run: () => void): number => {
    const started = processorTime();
    run();
    return processorTime() - started;
  };
  let buffer = createBuffer(text, text.length >> 1);
  const first = timed(() => wrapOf(buffer, 40));
  const keys = Array.from({ length: 21 }, () => {
    buffer = insertText(buffer, "x", 0);
    return timed(() => wrapOf(buffer, 40));
  });
  expect(keys.sort((a, b) => a - b)[10]).toBeLessThan(first / 5);
});

describe("places", () => {
  test.each([
    ["the start", 0, { row: 0, column: 0 }],
    ["inside a row", 5, { row: 0, column: 5 }],
    ["where a row ends and the next begins", 8, { row: 1, column: 0 }],
    ["the end", 13, { row: 1, column: 5 }],
  ])("%s", (_name, offset, place) => {
    const wrap = softWrap("one two three", 9);
    expect(placeOf(wrap, offset)).toEqual(place);
    expect(offsetAt(wrap, place)).toBe(offset);
  });

  test("columns count what is seen", () => {
    const wrap = softWrap("\t中e\u0301👩‍👩‍👧x", 40);
    expect([0, 1, 2, 4, 12, 13].map((offset) => placeOf(wrap, offset).column)).toEqual([0, 4, 6, 7, 9, 10]);
  });

  test("a column inside a wide character or behind a row goes to the offset before it", () => {
    const wrap = softWrap("中文 word word", 10);
    expect(offsetAt(wrap, { row: 0, column: 1 })).toBe(0);
    expect(offsetAt(wrap, { row: 0, column: 99 })).toBe(7);
    expect(rowEnd(wrap, 0)).toBe(7);
    expect(offsetAt(wrap, { row: 1, column: 99 })).toBe(12);
  });

  test("offset to place and back is the same offset, for every cluster boundary", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const wrap = softWrap(text, width);
        let lineFrom = 0;
        for (const line of text.split("\n")) {
          const offsets = [lineFrom];
          forEachCluster(line, (_from, to) => offsets.push(lineFrom + to));
          for (const offset of offsets) expect(offsetAt(wrap, placeOf(wrap, offset))).toBe(offset);
          lineFrom += line.length + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a caret is never drawn outside of the area", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 40 }), fc.nat(80), (text, width, offset) => {
        const place = placeOf(softWrap(text, width), Math.min(offset, text.length));
        expect(place.column).toBeLessThan(width);
      }),
    );
  });
});

describe("the fast lane of common characters", () => {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));

  test("has the widths that string-width has", () => {
    const differ = all.filter(
      (character) => clusterWidth(character, 0, 1) !== stringWidth(shownCluster(character)),
    );
    expect(differ).toEqual([]);
  });

  test("parts nothing that is one grapheme", () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
    // CR and LF are one for Unicode; here they never meet, for a line holds no LF.
    const pairs = ["a", "가", "中"].flatMap((first) => all.map((character) => first + character));
    const differ = pairs.filter((pair) => {
      let clusters = 0;
      forEachCluster(pair, () => {
        clusters += 1;
      });
      return clusters !== [...segmenter.segment(pair)].length;
    });
    expect(differ).toEqual([]);
  });
});

test("clusters follow each other and are graphemes, or parts of ones no row could hold", () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  fc.assert(
    fc.property(anyText, (text) => {
      const line = text.replaceAll(/[\r\n]/g, "");
      const bounds = new Set([0]);
      let at = 0;
      forEachCluster(line, (from, to) => {
        expect(from).toBe(at);
        at = to;
        bounds.add(to);
      });
      expect(at).toBe(line.length);
      for (const { index } of segmenter.segment(line)) expect(bounds.has(index)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
