import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problems/problem.ts";
import { corpusMissing } from "../corpus/corpus-folder.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { examine, tryFix } from "../laws/fixes/fix-law.ts";
import { playFixes } from "../laws/fixes/fix-run.ts";
import { corpusFixSources, ownFixSources } from "../laws/fixes/fix-sources.ts";

const RUNS = 80;
const missing = corpusMissing();
if (missing) console.log(`fixes of real reports are not tried: ${missing}`);

describe("fixes applied one by one in random orders keep the laws of fixes", () => {
  test("in our own odd reports and made-up ones", { timeout: 60_000 }, () => {
    expectLawful(ownFixSources());
  });

  test.skipIf(missing !== null)("in real reports and templates", { timeout: 60_000 }, () => {
    expectLawful(corpusFixSources());
  });
});

function expectLawful(sources: ReturnType<typeof ownFixSources>): void {
  const runs = Array.from({ length: RUNS }, (_, seed) => ({ seed, ...playFixes(sources, seed) }));
  const broken = runs.flatMap(({ seed, broken }) => broken.map(({ law, what }) => `${seed} ${law}: ${what}`));
  expect(broken).toEqual([]);
  // Enough were applied, and of many rules: a law that nothing is held against would be none.
  const rules = runs.flatMap(({ rules }) => rules);
  expect(rules.length).toBeGreaterThan(RUNS / 2);
  expect(new Set(rules).size).toBeGreaterThan(5);
}

describe("each law can be broken", () => {
  const text = buildReport({
    answers: { 5: `--- ${words(120)} ---`, 6: `${words(120, "six")}\n\n---` },
    lineEnd: "\r\n",
  });
  const patient = examine(text, {});
  const dashes = patient.problems.find(({ rule, question }) => rule === "dashes-kept" && question === 5)!;
  const at = (part: string) => text.indexOf(part);
  const replace = (part: string, insert: string) => [{ from: at(part), to: at(part) + part.length, insert }];
  const lawsBrokenBy = (fix: Problem["fix"], rule = "dashes-kept") => [
    ...new Set(tryFix(patient, { ...dashes, rule, fix: fix! }).broken.map(({ law }) => law)),
  ];

  test.each<[string, NonNullable<Problem["fix"]>, string]>([
    ["edits out of order", [...dashes.fix!].reverse(), "edits"],
    ["an edit that changes nothing", replace("word1 ", "word1 "), "edits"],
    ["an edit elsewhere", replace("word1 ", "word1  "), "gone"],
    [
      "a heading in another answer",
      [...dashes.fix!, ...replace("--- question 7 fill here ---", "## b")],
      "errors",
    ],
    ["a word that goes", [...dashes.fix!, ...replace("six1 ", "")], "words"],
    [
      "a fence around items",
      [...replace("### Week 1", "```"), ...replace("### Week 2", "```"), ...dashes.fix!],
      "others",
    ],
    ["a line feed among others", [...dashes.fix!, ...replace("six1 ", "six1\n")], "line ends"],
  ])("%s", (_, fix, law) => {
    expect(lawsBrokenBy(fix)).toContain(law);
  });

  test("a fix of a rule that only people can mend", () => {
    expect(lawsBrokenBy(dashes.fix, "words-too-few")).toContain("by hand");
  });

  test("and none is by the fix itself", () => {
    expect(lawsBrokenBy(dashes.fix)).toEqual([]);
  });
});
