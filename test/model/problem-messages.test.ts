import { describe, expect, test } from "vitest";
import { officialVerdict, undecodableVerdict } from "../../src/model/official/judge.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, CHECKLIST, passingAnswers, words } from "../fixtures/report-builder.ts";

const passing = passingAnswers("2026");
const whole = buildReport({ answers: passing });
const answer = (number: number, text: string) => buildReport({ answers: { ...passing, [number]: text } });
const block = (number: number, change: (block: string) => string) =>
  buildReport({ answers: passing, change: { [number]: change } });

describe("what a message says", () => {
  const messages = (text: string) => findProblems(parseReport(text)).map(({ message }) => message);

  test("how many words are missing, or too many", () => {
    expect(messages(answer(8, words(99)))).toEqual([
      "Question 8 has 99 words, at least 100 asked: 1 more to go.",
    ]);
    expect(messages(answer(8, words(203)))).toEqual([
      "Question 8 has 203 words, at most 200 asked: 3 too many.",
    ]);
    expect(messages(answer(19, "none"))).toEqual([
      "Question 19 has 0 images, at least 1 asked: 1 more to go.",
    ]);
  });

  test("how many words a heading leaves", () => {
    expect(messages(answer(8, `${words(120)}\n\n## Locally\n\n${words(10)}`))).toEqual([
      "`##` cuts the answer here: the next 11 words do not count.",
    ]);
  });

  test("why the checker stops", () => {
    const stops = (text: string) =>
      findProblems(parseReport(text)).find(({ rule }) => rule === "checker-stops")?.message;
    expect(stops(answer(31, "so\n### on"))).toBe(
      "report.py check stops: 32 answers instead of 31. `###` stands in the last answer; make that heading bold text.",
    );
    expect(stops(block(8, (text) => text.replace("> Answer:\n", "")))).toMatch(
      /^report\.py check stops: 30 answers instead of 31\. Question 8 has no `Answer:` line/,
    );
    expect(stops(whole.replaceAll("Answer:", "Answer"))).toBe(
      "report.py check stops: there is no `Answer:` in the file.",
    );
  });

  test("that a file is not UTF-8, where io has found that out", () => {
    const verdict = undecodableVerdict("2026", 31);
    expect(findProblems(parseReport(whole), { verdict })).toMatchObject([
      { rule: "checker-stops", message: "report.py check stops: the file is not UTF-8; save it as UTF-8." },
    ]);
  });
});

test("the fixes mend: an image gets its !, a box its space", () => {
  const fixes = (text: string) => findProblems(parseReport(text)).flatMap(({ fix }) => fix ?? []);
  const link = answer(8, `${words(120)} [plot](figures/plot.png)`);
  expect(fixes(link)).toEqual([{ from: link.indexOf("[plot]"), to: link.indexOf("[plot]"), insert: "!" }]);
  expect(officialVerdict(link, "2026").questions[7]?.images).toBe(0);
  const box = buildReport({ answers: passing, checklist: CHECKLIST.replace("[ ]", "[]") });
  expect(fixes(box)).toEqual([{ from: box.indexOf("[]") + 1, to: box.indexOf("[]") + 1, insert: " " }]);
});

describe("a generic report, which no checker is known for", () => {
  const generic = (answer: string) =>
    findProblems(
      parseReport(
        `### Question 1\n\n> **Why?**\n>\n> Answer length: 5-10 words.\n>\n> Answer:\n\n${answer}\n`,
      ),
    );

  test.each<[string, object[]]>([
    [words(5), []],
    [words(4), [{ rule: "words-too-few", question: 1 }]],
    [words(11), [{ rule: "words-too-many", question: 1 }]],
    ["--- question 1 fill here ---", [{ rule: "placeholder-left", question: 1 }]],
  ])("is judged by its own prompts: %j", (text, problems) => expect(generic(text)).toMatchObject(problems));

  test("warns of a marker-like line inside an answer", () => {
    expect(generic("one two\n\nAnswer: three four")).toMatchObject([
      { rule: "answer-in-text", severity: "warning", question: 1 },
    ]);
  });
});

test("a prompt that asks for another number of images than the table is told, one that names none is not", () => {
  const rules = (change: (block: string) => string) =>
    findProblems(parseReport(block(19, change))).map(({ rule }) => rule);
  expect(rules((text) => text.replace("1-2 images", "3-4 images"))).toEqual(["limits-differ"]);
  expect(rules((text) => text.replace(" Insert 1-2 images.", ""))).toEqual([]);
});

test("two headings gone in a row are two headings to put back, not two questions missing", () => {
  const headless = (text: string) => text.replace(/^### .*\n\n/, "");
  const text = buildReport({ answers: passing, change: { 9: headless, 10: headless } });
  const rules = findProblems(parseReport(text)).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith("question"))).toEqual([
    "question-heading-changed",
    "question-heading-changed",
  ]);
});
