import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport, placeholder } from "../../fixtures/report-builder.ts";
import { find, mended, only } from "./found.ts";

/** What a rule finds in a report. */
const inReport = (rule: string, report: string): Problem[] =>
  findProblems(parseReport(report)).filter((problem) => problem.rule === rule);

const answerOf = (report: string, number: number) => {
  const { answer } = parseReport(report).questions[number - 1]!;
  return report.slice(answer.from, answer.to);
};

describe("a placeholder beside an answer goes", () => {
  test.each<[string, string, string]>([
    ["above", "--- question 8 fill here ---\n\nWe did.", "We did."],
    ["below", "We did.\n\n--- question 8 fill here ---", "We did."],
    ["on the same line, before it", "--- question 8 fill here --- We did.", "We did."],
    ["on the same line, behind it", "We did. --- question 8 fill here ---", "We did."],
    ["continued without its end", "--- question 8 fill here but not yet", "but not yet"],
    ["with other dashes", "— We did.\n\n-- question 8 fill here --", "— We did."],
  ])("%s", (_, text, fixed) => expect(mended("placeholder-beside-answer", text)).toBe(fixed));

  test.each(["--- question 8 fill here --- # Title", "--- question 8 fill here --- Answer: no"])(
    "but not by itself where a heading or a marker would come to life: %j",
    (text) => expect(only("placeholder-beside-answer", text).fix).toBeUndefined(),
  );
});

describe("a placeholder that was changed", () => {
  test.each<[string, string, string]>([
    ["its end gone", "--- question 8 fill here \n\nWe did.", "We did."],
    ["its start gone", "We did.\n\nquestion 8 fill here ---", "We did."],
    ["a word gone", "--- question 8 here ---\n\nWe did.", "We did."],
    ["its dashes gone", "question 8 fill here\n\nWe did.", "We did."],
    ["a dash for three", "--- question 8 fill here —\nWe did.", "We did."],
  ])("%s goes beside an answer, and no other rule tells it", (_, text, fixed) => {
    expect(mended("placeholder-edited", text)).toBe(fixed);
    expect(find("placeholder-beside-answer", text)).toEqual([]);
  });

  test("with a name in it is left to people", () => {
    const { fix, message } = only("placeholder-edited", "--- question 8 fill here Jo ---\n\nWe did.");
    expect(fix).toBeUndefined();
    expect(message).toContain("Somebody wrote into the placeholder");
  });

  test.each([
    "--- question 8 fill here",
    "--- 8 fill here ---",
    "**question 8 fill here**",
    "--- fill in here ---",
  ])("alone (%j) means not answered, is an info, and is restored", (text) => {
    const report = buildReport({ answers: { 8: text } });
    const [found, ...more] = inReport("placeholder-edited", report);
    expect(more).toEqual([]);
    expect(found!.message).toBe(
      "Question 8's placeholder was changed, and nothing is answered yet; write the answer in its place.",
    );
    expect(found).toMatchObject({ severity: "info", question: 8 });
    const fixed = applyEdits(report, found!.fix!);
    expect(answerOf(fixed, 8)).toBe(placeholder(8));
    expect(inReport("placeholder-edited", fixed)).toEqual([]);
  });

  test("alone with a name in it is not restored: the name is somebody's", () => {
    const [found] = inReport(
      "placeholder-edited",
      buildReport({ answers: { 8: "--- question 8 fill here Jo ---" } }),
    );
    expect(found).toMatchObject({ question: 8 });
    expect(found!.fix).toBeUndefined();
  });

  test.each([
    "--- question 9 fill here ---",
    "-- question 8 fill here --",
    "--- Question 8  fill  here ---",
    "We fill here and there.",
    "--- question 8 ---",
    "--- here ---",
  ])("%j is none", (text) => {
    expect(inReport("placeholder-edited", buildReport({ answers: { 8: text } }))).toEqual([]);
  });
});

describe("the noise of the template", () => {
  const noise =
    "qwoeiruqwoeqpwoeirutyqwe weor qw\n wep weor\n weq\n qpwo wep\n  w\n  qwe qwp\n  qe\n   wep qwe\n   pqo";

  test.each(["\n", "\r\n"] as const)("gives way to the placeholder, line ends %j and all", (lineEnd) => {
    const report = buildReport({ answers: { 31: noise }, lineEnd });
    const [found] = inReport("template-noise", report);
    expect(found).toMatchObject({ severity: "warning", question: 31 });
    const fixed = applyEdits(report, found!.fix!);
    expect(fixed).toBe(buildReport({ lineEnd }));
  });

  test("is none with a sentence beside it, which it would take away", () => {
    expect(inReport("template-noise", buildReport({ answers: { 31: `We did.\n\n${noise}` } }))).toEqual([]);
  });
});

describe("what is not answered yet is one finding", () => {
  const open = (except: readonly number[]) =>
    inReport(
      "placeholder-left",
      buildReport({ answers: Object.fromEntries(except.map((number) => [number, "We did."])) }),
    );
  const but = (...left: number[]) =>
    Array.from({ length: 31 }, (_, i) => i + 1).filter((n) => !left.includes(n));

  test.each<[number[], string | undefined]>([
    [but(), undefined],
    [but(8), "Question 8 is not answered yet."],
    [but(8, 9), "2 questions are not answered yet: 8, 9."],
    [but(5, 8, 9, 10, 20), "5 questions are not answered yet: 5, 8-10, 20."],
    [
      but(4, 6, 8, 10, 12, 14, 16, 18, 22, 24, 26, 29, 31),
      "13 questions are not answered yet: 4, 6, 8, 10, 12, 14, 16, 18, 22, 24, 26, 29 and 1 more.",
    ],
    [but(28), "Question 28 is not answered yet."],
  ])("all answered but %j", (answered, message) => {
    expect(open(answered).map((problem) => problem.message)).toEqual(message ? [message] : []);
  });

  const headless = (block: string) => block.replace(/^### .*\n\n/, "");
  const answered = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [number, "We did."]));
  test.each<[string, Record<number, (block: string) => string>, number[], string]>([
    [
      "some of them",
      { 9: headless, 10: headless, 20: headless, 21: headless },
      but(5, 8, 9, 10),
      "4 questions are not answered yet: 5, 8 and 2 without a heading.",
    ],
    [
      "all of them",
      { 9: headless, 10: headless },
      but(9, 10),
      "2 questions without a heading are not answered yet.",
    ],
    ["only one", { 9: headless, 10: headless }, but(9), "A question without a heading is not answered yet."],
  ])("where no number is known, of %s", (_, change, numbers, message) => {
    const report = buildReport({ answers: answered(...numbers), change });
    expect(inReport("placeholder-left", report).map((problem) => problem.message)).toEqual([message]);
  });

  test("stands at the first of them, and names its question only when it is the only one", () => {
    const [one] = open(but(8));
    const [two] = open(but(8, 9));
    expect(one!.question).toBe(8);
    expect(two!.question).toBeUndefined();
    expect(two!.severity).toBe("info");
  });
});
