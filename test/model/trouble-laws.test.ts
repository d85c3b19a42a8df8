import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { countOfficially } from "../../src/model/official/gauge.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { findTrouble, type Trouble } from "../../src/model/problems/find-trouble.ts";
import { readMarker } from "../../src/model/report/grammar.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { unifyLineEnds } from "../../src/model/text/lines.ts";
import { reportLike } from "../fixtures/fragments.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { type Around, answerText } from "./answer-text.ts";

// biome-ignore format: one glance shows them all
const PIECES = [
  "#", "##", "###", "####", "## ", "### T", "\\###", "\\\\##", "C##", "# ", " ##", "`", "```", "~~~", "**", "*", "__", "_", "<!--", "-->",
  "- ", "> ", "1. ", "    ", "\t", "[a](b.png)", "![a](figures/A.png)", "![", "](", ")", "<a b='##'>", "Answer:", "**Answer**:", "Answer",
  "--- question 8 fill here ---", "-- question 8 fill here Jo", "---", "--", "--- a ---", "word", "two words", "|", "|-|-|", "\\", "\u2028", "é",
  "<a-b>", "<your_name>", "<c d", ">", "TODO", "XXX", "===", "question 8 here ---", "--- question 8 fill here", "- [ ] ", "    some of the words we had", "```py",
];

/** Answers of pieces that rules look for, glued together anyhow. */
const answers = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", "", " ", "\n", "\n\n")), {
      maxLength: 25,
    })
    .map((pieces) => pieces.flat().join("")),
  reportLike.map(unifyLineEnds),
);
const around: fc.Arbitrary<Around> = fc.record(
  {
    isLast: fc.boolean(),
    checked: fc.boolean(),
    files: fc.constantFrom([], ["figures/a.png"]),
    tracked: fc.constantFrom([], ["figures/a.png"]),
  },
  { requiredKeys: ["isLast", "checked"] },
);
const runs = { numRuns: 300 };

/** The letters of what somebody wrote, without the words of the placeholder and of an image's target. */
const letters = (text: string) =>
  text
    .replace(/question\s*\d*\s*(?:fill\s*)?here/gi, "")
    .replace(/&(?:#35|#58|lt);|%23/g, "")
    .replace(/figures\/a\.png/gi, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

describe("in any answer", () => {
  test("trouble lies in the text, in order, with a sentence, and its fix can be made", () => {
    const law = fc.property(answers, around, (text, around) => {
      const found = findTrouble(answerText(text, around));
      const starts = found.map(({ span }) => span.from);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { span, message, fix } of found) {
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(span.to).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/^\S.*\.$/u);
        if (fix) expect(applyEdits(text, fix)).not.toBe(text);
      }
    });
    fc.assert(law, runs);
  });

  test("no fix takes away what somebody wrote", () => {
    const law = fc.property(answers, around, (text, around) => {
      for (const { fix } of findTrouble(answerText(text, around)))
        if (fix) expect(letters(applyEdits(text, fix))).toBe(letters(text));
    });
    fc.assert(law, runs);
  });

  test.each<[string, boolean]>([
    ["##", false],
    ["###", true],
  ])("after its fix no %s is left, and the checker reads it whole", (hashes, isLast) => {
    const law = fc.property(answers, (text) => {
      const cut = findTrouble(answerText(text, { isLast })).find(
        ({ rule }) => rule === "heading-cuts-answer",
      );
      expect(cut !== undefined).toBe(text.includes(hashes));
      const fixed = applyEdits(text, cut?.fix ?? []);
      expect(fixed).not.toContain(hashes);
      expect(countOfficially(fixed, isLast).cutAt).toBeNull();
    });
    fc.assert(law, runs);
  });

  test("after its fixes no Answer: is left that the checker or this program takes for a marker", () => {
    const law = fc.property(answers, (text) => {
      const found = findTrouble(answerText(text)).filter(({ rule }) => rule === "answer-in-text");
      const fixed = applyEdits(
        text,
        found.flatMap(({ fix }) => fix!),
      );
      expect(fixed).not.toContain("Answer:");
      const lines = fixed.split("\n");
      for (const [i, line] of text.split("\n").entries()) {
        const marker = readMarker(line);
        const known = marker !== null && !line.slice(marker.from, marker.to).includes("Answer:");
        if (!known) expect(readMarker(lines[i]!)).toBeNull();
      }
    });
    fc.assert(law, runs);
  });

  test("a fix that was made is not asked for again, and no error comes with it", () => {
    // biome-ignore format: one glance shows them all
    const mine = [
      "fence-unclosed", "heading-cuts-answer", "dashes-kept", "dashes-make-heading", "indented-into-code", "placeholder-edited",
      "placeholder-beside-answer", "html-drops",
    ];
    const count = (found: readonly Trouble[], rule: string) =>
      found.filter((one) => one.rule === rule).length;
    const errors = (found: readonly Trouble[]) =>
      new Set(found.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
    const law = fc.property(answers, fc.boolean(), (text, isLast) => {
      const before = findTrouble(answerText(text, { isLast }));
      for (const { rule, fix } of before) {
        if (!mine.includes(rule) || !fix) continue;
        const after = findTrouble(answerText(applyEdits(text, fix), { isLast }));
        expect(count(after, rule)).toBeLessThan(count(before, rule));
        expect([...errors(after)].filter((rule) => !errors(before).has(rule))).toEqual([]);
      }
    });
    fc.assert(law, runs);
  });
});

test.each(["\n", "\r\n"])("in a report the same is found and mended, line ends %j and all", (lineEnd) => {
  const text = "One.\n## Two\nthree\n\n--- question 8 fill here ---\n\n[a](b.png)";
  const report = buildReport({ answers: { 8: text } }).replaceAll("\n", lineEnd);
  const mended = (rule: string) => {
    const { fix } = findProblems(parseReport(report)).find((problem) => problem.rule === rule)!;
    return applyEdits(report, fix!);
  };
  const place = report.slice(report.indexOf("One."), report.indexOf("(b.png)"));
  const here = (rule: string) => mended(rule).slice(report.indexOf("One.")).split("(b.png)")[0];
  const given = (text: string) => text.replaceAll("\n", lineEnd);
  expect(here("heading-cuts-answer")).toBe(place.replace(given("\n## Two\n"), given("\n\n**Two**\n\n")));
  expect(here("placeholder-beside-answer")).toBe(
    place.replace(given("--- question 8 fill here ---\n\n"), ""),
  );
  expect(here("image-not-embedded")).toBe(place.replace("[a]", "![a]"));
});

test.each(["\r\n", "\r"] as const)(
  "an answer of one line is mended in the line ends around it, %j",
  (lineEnd) => {
    const report = buildReport({ answers: { 8: "```" }, lineEnd });
    const { fix } = findProblems(parseReport(report)).find(({ rule }) => rule === "fence-unclosed")!;
    expect(applyEdits(report, fix!)).toBe(buildReport({ answers: { 8: "```\n```" }, lineEnd }));
  },
);
