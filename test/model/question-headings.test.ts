import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { changedQuestion, rawAnswer } from "./reading.ts";

const numbersOf = (text: string) => parseReport(text).questions.map(({ number }) => number);
const first = (line: string) => parseReport(`${line}\n\n> Answer:\n`).questions[0];

describe("a question heading is up to three spaces, one to six #, and Question <number>", () => {
  test.each<[string, number, number, string]>([
    ["### Question 4", 4, 3, ""],
    ["# Question 14", 14, 1, ""],
    ["###### Question 4", 4, 6, ""],
    ["   ### Question 4", 4, 3, ""],
    ["###  Question   4  ", 4, 3, ""],
    ["###\tQuestion\t4", 4, 3, ""],
    ["### Question 4 [] Johan", 4, 3, "[] Johan"],
    ["### Question 1 [✔]", 1, 3, "[✔]"],
    ["### Question 4: done?", 4, 3, ": done?"],
    ["### Question 4 ###", 4, 3, ""],
    ["### Question 99", 99, 3, ""],
  ])("%j", (line, number, level, note) =>
    expect(first(line)).toMatchObject({ number, level, note, line: 1 }),
  );

  test.each([
    "    ### Question 4",
    "####### Question 4",
    "### question 4",
    "### Questions 4",
    "### Question four",
    "Question 4",
    "> ### Question 4",
    "- ### Question 4",
  ])("%j is none", (line) => expect(numbersOf(`${line}\n\ntext\n`)).toEqual([]));

  test("behind a byte order mark it is one, and offsets count the mark", () => {
    const { questions } = parseReport("\ufeff### Question 1\n\n> Answer:\n\nhi\n");
    expect(questions[0]).toMatchObject({ number: 1, heading: { from: 0, to: 15 }, answerText: "hi" });
  });

  test("its span is its line, without the line end", () => {
    const text = buildReport({ lineEnd: "\r\n" });
    const { heading, line } = parseReport(text).questions[7]!;
    expect(text.slice(heading.from, heading.to)).toBe("### Question 8");
    expect(text.split("\r\n")[line - 1]).toBe("### Question 8");
  });

  test("it is a heading inside a fence too, closed or not", () => {
    const fenced = "```\n### Question 1\n```\n";
    expect(numbersOf(fenced)).toEqual([1]);
    const text = buildReport({ answers: { 4: "```sh\nnever closed" } });
    expect(parseReport(text).questions).toHaveLength(31);
    expect(parseReport(text).questions[3]?.answerText).toBe("```sh\nnever closed");
  });

  test("numbers may repeat or be missing; questions stay in the order of the file", () => {
    const block = (number: number) => `### Question ${number}\n\n> **What?**\n>\n> Answer:\n\nso\n\n`;
    expect(numbersOf([3, 1, 1, 7].map(block).join(""))).toEqual([3, 1, 1, 7]);
  });

  test("any level counts; one that is not the template's is a problem", () => {
    const { report, question } = changedQuestion(8, (block) => block.replace("###", "#####"));
    expect(question?.level).toBe(5);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ rule: "question-heading-changed", question: 8, span: question?.heading }),
    );
  });
});

describe("a heading that repeats the current number", () => {
  const answers = (answer: string) => parseReport(buildReport({ answers: { 14: answer } }));

  test("with neither prompt nor marker of its own is part of the answer", () => {
    const answer = "before\n\n# Question 14\n\nafter";
    const report = answers(answer);
    expect(report.questions).toHaveLength(31);
    expect(report.questions[13]?.answerText).toBe(answer);
  });

  test.each([
    ["a prompt", "before\n\n# Question 14\n\n> **Again?**\n\nafter"],
    ["a marker", "before\n\n# Question 14\n\nAnswer:\n\nafter"],
  ])("with %s of its own is a question twice", (_, answer) => {
    expect(answers(answer).questions.filter(({ number }) => number === 14)).toHaveLength(2);
  });

  test("with another number it is a question, even without anything below", () => {
    const report = answers("before\n\n# Question 15\n\nafter");
    expect(report.questions.map(({ number }) => number).slice(12, 17)).toEqual([13, 14, 15, 15, 16]);
  });
});

describe("a section heading", () => {
  const titles = (text: string) => parseReport(text).sections.map(({ title }) => title);

  test("of the template, in a recognised edition, is one of its seven titles", () => {
    expect(titles(buildReport())).toEqual([
      "Group information",
      "Coding environment",
      "Version control",
      "Running code and tracking experiments",
      "Working in the cloud",
      "Deployment",
      "Overall discussion of project",
    ]);
  });

  test.each(["## deployment", "## **Deployment**", "##   _Deployment_  ", "## DEPLOYMENT ##"])(
    "%j is one",
    (line) => {
      const report = parseReport(buildReport({ answers: { 4: `so\n\n${line}\n\nmore` } }));
      expect(report.sections).toHaveLength(8);
      expect(report.questions[3]?.answerText).toBe("so");
    },
  );

  test.each([
    "### Deployment",
    "# Deployment",
    "## Our deployment",
    "##Deployment",
    "- ## Deployment",
    "## Environment",
  ])("%j belongs to the answer", (line) => {
    const answer = `so\n\n${line}\n\nmore`;
    expect(parseReport(buildReport({ answers: { 4: answer } })).questions[3]?.answerText).toBe(answer);
  });

  const generic = (between: string) =>
    parseReport(
      `# Report\n\n### Question 1\n\n> Answer:\n\nso\n\n## Part\n${between}### Question 2\n\n> Answer:\n\nand\n`,
    );

  test.each(["", "\n\n", "\n> About this part,\n> in two lines.\n\n"])(
    "in a generic report with %j below it is one",
    (between) => {
      expect(generic(between).edition.id).toBe("generic");
      expect(generic(between).sections).toMatchObject([{ title: "Part", line: 9 }]);
      expect(generic(between).questions[0]?.answerText).toBe("so");
    },
  );

  test("in a generic report with text below belongs to the answer", () => {
    const report = generic("\nmore\n\n");
    expect(report.sections).toEqual([]);
    expect(rawAnswer(report.text, report.questions[0]!)).toBe("so\n\n## Part\n\nmore");
  });

  test("a level 2 question heading is a question, not a section", () => {
    const { report } = changedQuestion(8, (block) => block.replace("###", "##"));
    expect(report.sections).toHaveLength(7);
    expect(report.questions).toHaveLength(31);
  });
});
