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

  test("what was typed in a prompt, or into a placeholder, and goes", () => {
    const typed = buildReport({
      change: {
        5: (block) =>
          block
            .replace("> Answer:", "> We did it twice.\n>\n> Answer:")
            .replace(/fill here ---/, "fill here Jo ---"),
        6: (block) => block.replace("> Answer:", "> We did it once.\n>\n> Answer:"),
      },
    });
    const before = examine(typed, {});
    const [named, moved] = before.problems.filter(({ rule }) => rule === "answer-in-prompt");
    const cut = (part: string) => [
      { from: typed.indexOf(part), to: typed.indexOf(part) + part.length, insert: "" },
    ];
    const wordsBrokenBy = (fix: Problem["fix"], rule: string) =>
      tryFix(before, { ...moved!, rule, fix: fix! }).broken.find(({ law }) => law === "words")?.what;
    expect(wordsBrokenBy(cut("We did it once."), "answer-in-prompt")).toMatch(/ it We did once$/);
    expect(wordsBrokenBy(cut("--- question 5 fill here Jo ---"), "placeholder-edited")).toMatch(/ Jo$/);
    expect(wordsBrokenBy(moved!.fix, "answer-in-prompt")).toBeUndefined();
    expect(named!.fix).toBeUndefined();
  });

  test("an error that is there once more than before", () => {
    const twice = buildReport({ answers: { 5: `--- ${words(120)} ---` } });
    const before = examine(twice, {});
    const problem = before.problems.find(({ rule }) => rule === "dashes-kept")!;
    const known = [...before.problems, { ...problem, rule: "answer-in-text", severity: "error" as const }];
    const at = twice.indexOf("word1 ");
    const fix = [{ from: at, to: at, insert: "Answer: Answer: " }];
    const { broken } = tryFix({ ...before, problems: known }, { ...problem, fix });
    expect(broken.find(({ law }) => law === "errors")?.what).toMatch(/^answer-in-text 5: [^;]*$/);
  });

  test("a fix of a rule that only people can mend", () => {
    expect(lawsBrokenBy(dashes.fix, "words-too-few")).toContain("by hand");
  });

  test("and none is by the fix itself", () => {
    expect(lawsBrokenBy(dashes.fix)).toEqual([]);
  });
});
