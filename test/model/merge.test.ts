import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "../../src/model/document/merge.ts";
import { prose } from "../fixtures/fragments.ts";

const WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];

/** A page of different words, eight a line. */
const page = Array.from({ length: 40 }, (_, i) => `${WORDS[i % 8]}${i}${i % 8 === 7 ? "\n" : " "}`);

/** Which words each side changes: no word both, and no two that are neighbours. */
const disjoint = fc
  .uniqueArray(fc.nat(19), { minLength: 2, maxLength: 10 })
  .map((places) => places.map((place) => place * 2))
  .chain((places) =>
    fc.nat(places.length).map((cut) => ({ mine: places.slice(0, cut), disk: places.slice(cut) })),
  );

const changed = (places: readonly number[], to: string) =>
  page.map((word, i) => (places.includes(i) ? word.replace(/^\w+/, `${to}${i}`) : word)).join("");

describe("merging", () => {
  test("with one side unchanged gives the other", () => {
    const law = fc.property(prose, prose, (base, other) => {
      expect(mergeTexts(base, other, base)).toEqual({ text: other, conflicts: [] });
      expect(mergeTexts(base, base, other)).toEqual({ text: other, conflicts: [] });
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("two sides that made the same change gives it once", () => {
    const law = fc.property(prose, prose, (base, both) => {
      expect(mergeTexts(base, both, both)).toEqual({ text: both, conflicts: [] });
    });
    fc.assert(law);
  });

  test("changes of different words never conflict, and both are in the text", () => {
    const law = fc.property(disjoint, ({ mine, disk }) => {
      const merged = mergeTexts(page.join(""), changed(mine, "mine"), changed(disk, "disk"));
      expect(merged.conflicts).toEqual([]);
      for (const place of mine) expect(merged.text).toContain(`mine${place}`);
      for (const place of disk) expect(merged.text).toContain(`disk${place}`);
      expect(merged.text.split(/\s/)).toHaveLength(page.length + 1);
    });
    fc.assert(law);
  });

  test("nothing that either side wrote is lost without a conflict that holds it", () => {
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
      const merged = mergeTexts(page.join(""), write(mine, "mine"), write(disk, "disk"));
      const told = merged.conflicts.map(({ disk }) => disk).join("\n");
      for (const n of mine.keys()) expect(merged.text).toContain(`mine${n}x`);
      for (const n of disk.keys()) expect(merged.text + told).toContain(`disk${n}x`);
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("changed round, the same places conflict", () => {
    const law = fc.property(prose, prose, prose, (base, mine, disk) => {
      const there = mergeTexts(base, mine, disk).conflicts;
      const back = mergeTexts(base, disk, mine).conflicts;
      expect(back).toEqual(
        there.map((conflict) => ({ base: conflict.base, mine: conflict.disk, disk: conflict.mine })),
      );
    });
    fc.assert(law, { numRuns: 300 });
  });

  test.each<[string, string, string, string, string, [string, string, string][]]>([
    ["one word each", "one two three\n", "1 two three\n", "one two 3\n", "1 two 3\n", []],
    ["neighbouring words", "one two\n", "1 two\n", "one 2\n", "1 2\n", []],
    ["one line each", "a\nb\nc\n", "x\nb\nc\n", "a\nb\ny\n", "x\nb\ny\n", []],
    ["a line of mine, a word of theirs", "a\nb\n", "a\nnew\nb\n", "a\n2\n", "a\nnew\n2\n", []],
    [
      "insertions at one place are kept both, mine first",
      "a b\n",
      "a mine b\n",
      "a disk b\n",
      "a mine disk b\n",
      [],
    ],
    [
      "the same word: mine stands, both are told",
      "one two\n",
      "one mine\n",
      "one disk\n",
      "one mine\n",
      [["one two\n", "one mine\n", "one disk\n"]],
    ],
    [
      "taken out here, changed there",
      "one two\n",
      "one \n",
      "one disk\n",
      "one \n",
      [["one two\n", "one \n", "one disk\n"]],
    ],
    ["the same word on both sides", "one two\n", "one 2\n", "one 2\n", "one 2\n", []],
    ["both empty a page", "one\n", "", "", "", []],
  ])("%s", (_, base, mine, disk, text, conflicts) => {
    const merged = mergeTexts(base, mine, disk);
    expect(merged.text).toBe(text);
    expect(merged.conflicts.map((conflict) => [conflict.base, conflict.mine, conflict.disk])).toEqual(
      conflicts,
    );
  });

  test.each([
    ["mine", "one mine\n"],
    ["disk", "one disk\n"],
    ["both", "one mine\none disk\n"],
  ] as const)("at a conflict %s can be kept", (keep, text) => {
    const merged = mergeTexts("one two\n", "one mine\n", "one disk\n", keep);
    expect(merged.text).toBe(text);
    expect(merged.conflicts).toHaveLength(1);
  });

  test("at each conflict the text holds mine", () => {
    const law = fc.property(prose, prose, prose, (base, mine, disk) => {
      const { text, conflicts } = mergeTexts(base, mine, disk);
      for (const conflict of conflicts) expect(text).toContain(conflict.mine);
      for (const conflict of conflicts) expect(conflict.mine).not.toBe(conflict.disk);
    });
    fc.assert(law, { numRuns: 300 });
  });
});
