import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport, passingAnswers, words } from "../../fixtures/report-builder.ts";

type Change = (block: string) => string;

const passing = passingAnswers("2026");
const build = (change: Record<number, Change>) => buildReport({ answers: passing, change });
const whole = build({});
const problemsOf = (text: string, rule: string) =>
  findProblems(parseReport(text)).filter((problem) => problem.rule === rule);

const headless: Change = (block) => block.replace(/^### .*\n\n?/, "");
const withHeading =
  (heading: string): Change =>
  (block) =>
    block.replace(/^### .*/, heading);

describe("question-heading-changed", () => {
  test.each<[string, "error" | "warning", number, Change, string]>([
    ["a level that ends no answer", "error", 9, withHeading("# Question 9"), whole],
    ["another such level", "error", 9, withHeading("## Question 9"), whole],
    ["a level the checker cuts at too", "warning", 9, withHeading("#### Question 9"), whole],
    ["the first heading, above which nothing is counted", "warning", 1, withHeading("# Question 1"), whole],
    [
      "with a note, which stays",
      "error",
      9,
      withHeading("  # Question 9 [] Jo"),
      build({ 9: withHeading("  ### Question 9 [] Jo") }),
    ],
    ["a heading that is gone", "error", 9, headless, whole],
  ])("%s", (_, severity, number, change, after) => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const text = build({ [number]: change }).replaceAll("\n", lineEnd);
      const [found] = problemsOf(text, "question-heading-changed");
      expect(found).toMatchObject({ severity, question: number });
      expect(applyEdits(text, found!.fix!)).toBe(after.replaceAll("\n", lineEnd));
    }
  });

  test("for the checker of the early editions the first one is needed as well", () => {
    const text = buildReport({ edition: "2022", change: { 1: withHeading("## Question 1") } });
    expect(problemsOf(text, "question-heading-changed")).toMatchObject([{ severity: "error" }]);
  });

  test("a heading whose number nobody knows is told without a fix", () => {
    const found = problemsOf(build({ 9: headless, 10: headless }), "question-heading-changed");
    expect(found).toHaveLength(2);
    for (const { fix, message } of found) {
      expect(fix).toBeUndefined();
      expect(message).toContain("The heading of this question is gone");
    }
  });
});

describe("question-heading-note", () => {
  const note = (text: string) =>
    problemsOf(build({ 9: withHeading(`### Question 9 ${text}`) }), "question-heading-note")[0]?.message;

  test("says what the note is, and takes nobody's words away", () => {
    expect(note("[] Jo")).toBe('Question 9\'s heading says "[] Jo"; take it away before the hand-in.');
    expect(
      problemsOf(build({ 9: withHeading("### Question 9 Jo") }), "question-heading-note")[0]?.fix,
    ).toBeUndefined();
  });

  test("of which a long one is shown in part, and no control character as such", () => {
    expect(note(words(200))!.length).toBeLessThan(120);
    expect(note("\u001b[31m")).toContain("␛[31m");
  });
});

describe("question-twice", () => {
  const messages = (text: string) => problemsOf(text, "question-twice").map(({ message }) => message);
  const line = (text: string, heading: string) => text.slice(0, text.indexOf(heading)).split("\n").length;

  test("names the line of the first", () => {
    const text = build({ 9: (block) => block + block });
    expect(messages(text)).toEqual([
      `Question 9 is in the report twice, first on line ${line(text, "### Question 9")}; keep one.`,
    ]);
  });

  test("tells a report that was pasted twice once", () => {
    const text = build({ 31: (block) => block + whole });
    expect(messages(text)).toEqual([
      `From here on 31 questions are in the report twice, first on line ${line(text, "### Question 1\n")}; keep one of each.`,
    ]);
  });

  test("tells two places as two", () => {
    expect(messages(build({ 9: (block) => block + block, 20: (block) => block + block }))).toHaveLength(2);
  });

  test("leaves a report of another course alone that numbers anew in each part", () => {
    const part = "### Question 1\n\n> **What did you do?**\n>\n> Answer:\n\nSo.\n\n";
    expect(messages(`# Part 1\n\n${part}# Part 2\n\n${part}`)).toEqual([]);
  });
});

describe("fixes of markers and headings, one after another in any order", () => {
  const written: Change = (block) => `${block}It was so ${words(3, "more")}.\n\n`;
  // biome-ignore format: one glance shows them all
  const DAMAGE: readonly Change[] = [
    (block) => block.replace("> Answer:\n", ""),
    (block) => block.replace(">\n> Answer:\n", ""),
    (block) => block.replace("> Answer:", "> answer :"),
    (block) => block.replace("> Answer:", "> **Answer**:"),
    (block) => block.replace("> Answer:", "\nAnswer:"),
    (block) => block.replace("> Answer:", "> Answer:\n\n  Answer:"),
    (block) => block.replace("Answer:\n\n", "Answer: "),
    (block) => block.replace("Answer:\n\n", "Answer:\n"),
    (block) => block.replace("Answer:\n\n", "Answer:\n>\n> "),
    (block) => block.replace("Answer:\n\n", "Answer:\n\n> > "),
    (block) => block.replace(">\n> Answer:", ">\n> Told *here* already.\n>\n> Answer:"),
    (block) => `${block}### My Answer:\n\nmore\n\n`,
    (block) => `${block}> Answer: and more\n\n`,
    headless,
    withHeading("# Question X"),
    withHeading("##### Question X"),
    written,
  ];
  const damage = fc.dictionary(
    fc.integer({ min: 1, max: 31 }).map(String),
    fc.array(fc.constantFrom(...DAMAGE), { minLength: 1, maxLength: 3 }),
    { minKeys: 1, maxKeys: 4 },
  );
  const MINE = /^(?:answer-|question-heading|heading-cuts)/;
  // What the checker makes of answers it did not see before.
  const REVEALED = /^(?:words|images|checker)-/;

  const wordsOf = (text: string) =>
    text
      .replace(/question\s*\d+\s*fill\s*here/gi, "")
      .match(/[\p{L}\p{N}]+/gu)!
      .filter((word) => !/^(?:answers?|question|\d+)$/i.test(word))
      .sort();
  const errorsOf = (text: string) =>
    findProblems(parseReport(text))
      .filter(({ severity, rule }) => severity === "error" && !REVEALED.test(rule))
      .map(({ rule, question }) => `${rule} ${question}`);

  test("each takes its problem away, brings no error, and keeps every word and line end", () => {
    const law = fc.property(damage, fc.boolean(), fc.nat(), (damage, crlf, choice) => {
      const change = Object.fromEntries(
        Object.entries(damage).map(([number, changes]) => [
          number,
          (block: string) =>
            changes.reduce((text, step) => step(text).replace("Question X", `Question ${number}`), block),
        ]),
      );
      let text = crlf ? build(change).replaceAll("\n", "\r\n") : build(change);
      const before = wordsOf(text);
      for (let step = 0; ; step++) {
        const problems = findProblems(parseReport(text)).filter(({ rule, fix }) => fix && MINE.test(rule));
        if (problems.length === 0) break;
        expect(step).toBeLessThan(60);
        const { rule, question, fix } = problems[(choice + step * 7) % problems.length]!;
        const same = (text: string) =>
          problemsOf(text, rule).filter((problem) => problem.question === question).length;
        const next = applyEdits(text, fix!);
        expect(same(next)).toBeLessThan(same(text));
        const known = new Set(errorsOf(text));
        for (const error of errorsOf(next)) expect(known).toContain(error);
        expect(wordsOf(next)).toEqual(before);
        expect(/(?<!\r)\n/.test(next)).toBe(!crlf);
        text = next;
      }
    });
    fc.assert(law, { numRuns: 60 });
  }, 60_000);
});
