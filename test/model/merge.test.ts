import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Joined } from "../../src/model/merge/conflict.ts";
import { inOneLineEnd } from "../../src/model/merge/line-ends.ts";
import { joinWords } from "../../src/model/merge/merge-texts.ts";
import { settle } from "../../src/model/merge/settle.ts";
import { prose } from "../fixtures/fragments.ts";

const WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];

/** A page of different words, eight a line. */
const page = Array.from({ length: 40 }, (_, i) => `${WORDS[i % 8]}${i}${i % 8 === 7 ? "\n" : " "}`);

/** Which words each side changes: no word both. */
const disjoint = fc
  .uniqueArray(fc.nat(39), { minLength: 2, maxLength: 20 })
  .chain((places) =>
    fc.nat(places.length).map((cut) => ({ mine: places.slice(0, cut), disk: places.slice(cut) })),
  );

const changed = (places: readonly number[], to: string) =>
  page.map((word, i) => (places.includes(i) ? word.replace(/^\w+/, `${to}${i}`) : word)).join("");

const sides = ({ conflicts }: Joined) => conflicts.map(({ base, mine, disk }) => [base, mine, disk]);

describe("joining two changes of a text", () => {
  test("with one side unchanged gives the other", () => {
    const law = fc.property(prose, prose, (base, other) => {
      expect(joinWords(base, other, base)).toEqual({ text: other, conflicts: [], told: [] });
      expect(joinWords(base, base, other)).toEqual({ text: other, conflicts: [], told: [] });
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("gives the same change of both sides once", () => {
    const law = fc.property(prose, prose, (base, both) => {
      expect(joinWords(base, both, both)).toEqual({ text: both, conflicts: [], told: [] });
    });
    fc.assert(law);
  });

  test("never conflicts where different words were changed, neighbours too", () => {
    const law = fc.property(disjoint, ({ mine, disk }) => {
      const both = page.map((word, i) => {
        const side = mine.includes(i) ? "mine" : disk.includes(i) ? "disk" : null;
        return side ? word.replace(/^\w+/, `${side}${i}`) : word;
      });
      const joined = joinWords(page.join(""), changed(mine, "mine"), changed(disk, "disk"));
      expect(joined).toEqual({ text: both.join(""), conflicts: [], told: [] });
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("loses nothing that either side wrote without a conflict that holds it", () => {
    // Each inserted word is one of its own, so that it can be looked for.
    const inserted = fc.array(fc.tuple(fc.nat(39), fc.nat(3)), { maxLength: 6 });
    const write = (edits: readonly [number, number][], side: string) =>
      page
        .flatMap((word, i) => {
          const own = edits.flatMap(([at], n) => (at === i ? [`${side}${n}x `] : []));
          return edits.some(([at, skip]) => skip > 0 && i >= at && i < at + skip) ? own : [...own, word];
        })
        .join("");
    const law = fc.property(inserted, inserted, (mine, disk) => {
      const { text, conflicts } = joinWords(page.join(""), write(mine, "mine"), write(disk, "disk"));
      const there = text.split(/\s+/);
      const told = conflicts.flatMap((conflict) => conflict.disk.split(/\s+/));
      for (const n of mine.keys()) expect(there).toContain(`mine${n}x`);
      for (const n of disk.keys()) expect([...there, ...told]).toContain(`disk${n}x`);
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("changed round, has as many conflicts", () => {
    // In one line end, as the merge asks for it: of two different ones mine stays, and line ends part paragraphs.
    const law = fc.property(prose, prose, prose, (base, mine, disk) => {
      expect(inOneLineEnd(base, disk, mine, joinWords).conflicts).toHaveLength(
        inOneLineEnd(base, mine, disk, joinWords).conflicts.length,
      );
    });
    fc.assert(law, { numRuns: 500 });
  });

  test("gives conflicts that stand in base, mine, disk and the joined text letter by letter", () => {
    const law = fc.property(prose, prose, prose, (base, mine, disk) => {
      const joined = joinWords(base, mine, disk);
      for (const conflict of joined.conflicts) {
        expect(base).toContain(conflict.base);
        expect(mine).toContain(conflict.mine);
        expect(disk).toContain(conflict.disk);
        expect(joined.text.slice(conflict.at.from, conflict.at.to)).toBe(conflict.mine);
      }
      expect(
        settle(
          joined,
          joined.conflicts.map(() => "mine"),
        ),
      ).toBe(joined.text);
    });
    fc.assert(law, { numRuns: 500 });
  });

  test.each<[string, string, string, string, string]>([
    ["one word each", "one two three\n", "1 two three\n", "one two 3\n", "1 two 3\n"],
    ["neighbouring words", "one two\n", "1 two\n", "one 2\n", "1 2\n"],
    ["one line each", "a\nb\nc\n", "x\nb\nc\n", "a\nb\ny\n", "x\nb\ny\n"],
    ["a line of mine, a word of theirs", "a\nb\n", "a\nnew\nb\n", "a\n2\n", "a\nnew\n2\n"],
    ["both empty a page", "one\n", "", "", ""],
    ["both take out, one more than the other", "a b c d\n", "a d\n", "a c d\n", "a d\n"],
    ["both take out, one a bit before the other", "a b c d e\n", "a d e\n", "a b e\n", "a e\n"],
    ["taken out here, blanks changed there", "a b c\n", "a c\n", "a  b c\n", "a  c\n"],
    ["a line wrapped here, a word changed there", "a b c d\n", "a b\nc d\n", "a b c 4\n", "a b\nc 4\n"],
    ["blanks at a line's end here, words there", "a b\n", "a b  \n", "a c\n", "a c  \n"],
    ["both put in: mine, then theirs", "a b\n", "a mine b\n", "a disk b\n", "a mine disk b\n"],
    ["both put in, with nothing between", "(a)\n", "(a mine)\n", "(a disk)\n", "(a mine disk)\n"],
    ["words that would grow together", "(.)\n", "(mine.)\n", "(disk)\n", "(mine disk)\n"],
    ["a blank gone here, the sign before it there", "( b\n", "(b\n", "c b\n", "c b\n"],
    ["both put lines in", "a\nz\n", "a\nmine\nz\n", "a\ndisk\nz\n", "a\nmine\ndisk\nz\n"],
    ["both put paragraphs at the end", "a", "a\n\nmine", "a\n\ndisk", "a\n\nmine\n\ndisk"],
    ["both put in, one all the other and more", "a z\n", "a b c z\n", "a b c d z\n", "a b c d z\n"],
    ["a paragraph here, the last line goes on there", "a", "a\n\nmine", "a disk", "a disk\n\nmine"],
    ["a line above here, the first line begins otherwise there", "a", "disk a", "mine\na", "mine\ndisk a"],
    [
      "a placeholder taken out here, written over there",
      "a\n\n--- question 6 fill here ---\n",
      "a\n\n",
      "a\n\nText.\n",
      "a\n\nText.\n",
    ],
  ])("without a conflict: %s", (_, base, mine, disk, text) => {
    expect(joinWords(base, mine, disk)).toEqual({ text, conflicts: [], told: [] });
  });

  test.each<[string, string, string, string, [string, string, string][]]>([
    ["the same word", "one two\n", "one mine\n", "one disk\n", [["two", "mine", "disk"]]],
    ["taken out here, changed there", "one two x\n", "one x\n", "one disk x\n", [["two ", "", "disk "]]],
    [
      "a number of which each changed a digit",
      "12.5 %\n",
      "13.5 %\n",
      "12.7 %\n",
      [["12.5", "13.5", "12.7"]],
    ],
    [
      "two words of one paragraph: one conflict from the first to the last",
      "a b c\nd e f\n",
      "a M1 c\nd e M2\n",
      "a D1 c\nd E D2\n",
      [["b c\nd e f", "M1 c\nd e M2", "D1 c\nd E D2"]],
    ],
    [
      "two words of two paragraphs: two conflicts",
      "a\n\nb\n",
      "m\n\nn\n",
      "x\n\ny\n",
      [
        ["a", "m", "x"],
        ["b", "n", "y"],
      ],
    ],
    [
      "two items of one list: two conflicts",
      "- a\n- b\n",
      "- m\n- n\n",
      "- x\n- y\n",
      [
        ["a", "m", "x"],
        ["b", "n", "y"],
      ],
    ],
  ])("with a conflict: %s", (_, base, mine, disk, conflicts) => {
    const joined = joinWords(base, mine, disk);
    expect(sides(joined)).toEqual(conflicts);
    expect(joined.text).toBe(mine);
  });

  test("around a conflict everything else of both sides is in the text", () => {
    const joined = joinWords("a b\n\nc d\n\ne f\n", "a b\n\nc mine\n\ne M\n", "D b\n\nc disk\n\ne f\n");
    expect(joined.text).toBe("D b\n\nc mine\n\ne M\n");
    expect(sides(joined)).toEqual([["d", "mine", "disk"]]);
  });

  test.each<[string, string, string, string, string]>([
    ["on disk", "a\nb\nc\n", "a\nB\nc\n", "a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"],
    ["here", "a\r\nb\r\nc\r\n", "a\nb\nc\n", "a\r\nB\r\nc\r\n", "a\nB\nc\n"],
    ["here and on disk, otherwise", "a\nb\n", "a\r\nb\r\n", "a\rB\r", "a\r\nB\r\n"],
    ["in some lines only", "a\nb\nc\n", "a\r\nb\nc\n", "a\nb\nC\n", "a\r\nb\nC\n"],
  ])("line ends converted %s are no change of words", (_, base, mine, disk, text) => {
    expect(inOneLineEnd(base, mine, disk, joinWords)).toEqual({ text, conflicts: [], told: [] });
  });

  test("where lines of mine are in conflict, mine's line ends stay, and that is told", () => {
    const joined = inOneLineEnd("a b\nc d\n", "M b\nc N\n", "X b\r\nc Y\r\n", joinWords);
    expect(joined.text).toBe("M b\nc N\n");
    expect(sides(joined)).toEqual([["a b\nc d", "M b\nc N", "X b\r\nc Y"]]);
    expect(joined.told).toEqual(["The line ends were changed on disk; they stay as they are here."]);
  });
});
