import { describe, expect, test } from "vitest";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { ownSources } from "../laws/sources.ts";
import { lostWords } from "../torture/lost-words.ts";
import { tryTriple } from "../torture/merge-triple.ts";

describe("generated merges of our own odd reports", () => {
  test("keep what both sides did, or name it in a conflict", () => {
    const all = ownSources();
    const broken = Array.from({ length: 250 }, (_, seed) => {
      const { name, report } = all[seed % all.length]!;
      return tryTriple(report, seed).broken.map(({ law, what }) => `${law}, "${name}" ${seed}: ${what}`);
    });
    expect(broken.flat()).toEqual([]);
  });

  test("and a word that is nowhere is noticed", () => {
    const [base, mine, disk] = ["a b c\n", "a mine b c\n", "a b disk\n"];
    const joined = joinReports(base, mine, disk);
    expect(lostWords(base, disk, mine, joined)).toEqual([]);
    expect(lostWords(base, disk, mine, { ...joined, text: mine })).toEqual(["disk"]);
  });
});
