import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { changedQuestion, loneQuestion, rawAnswer } from "./reading.ts";

describe("the answer is what stands behind the marker, without the blank lines around it", () => {
  test.each<[string, string, string]>([
    ["after a blank line", "> Answer:\n\nso\n", "so"],
    ["touching the marker", "> Answer:\nso\n", "so"],
    ["after many blank lines", "> Answer:\n\n \n\t\n\nso\n\n\n", "so"],
    ["with blank lines within", "> Answer:\n\na\n\n\nb\n", "a\n\n\nb"],
    ["indented, with blanks at the end", "> Answer:\n\n    code  \n", "    code  "],
    ["with a no-break space in a blank line", "> Answer:\n\u00a0\nso\n", "so"],
    ["on the marker's own line", "> Answer: so\n", "so"],
    ["on the marker's line without a space", "> Answer:so\n", "so"],
    ["on the marker's line and on", "> Answer: so\nit\n\nis\n", "so\nit\n\nis"],
    ["of quote lines, raw", "> Answer:\n\n> so\n> it is\n", "> so\n> it is"],
    ["of quote lines below the marker, raw", "> Answer:\n> so\n> it is\n", "> so\n> it is"],
    ["without a final newline", "> Answer:\n\nso", "so"],
    ["without anything", "> Answer:", ""],
    [
      "with conflict markers, as text",
      "> Answer:\n\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n",
      "<<<<<<< a\nb\n=======\nc\n>>>>>>> d",
    ],
    ["with U+2028, which ends no line", "> Answer:\n\na\u2028### Question 2\n", "a\u2028### Question 2"],
    ["with CRLF, raw", "> Answer:\r\n\r\na\r\nb\r\n", "a\r\nb"],
    ["with CR, raw", "> Answer:\r\ra\rb\r", "a\rb"],
  ])("%s", (_, below, raw) => expect(loneQuestion(`\n> **What?**\n${below}`).raw).toBe(raw));

  test("its span gives the file's own characters", () => {
    const text = buildReport({ answers: { 8: "so\n\nit is" }, lineEnd: "\r\n" });
    const question = parseReport(text).questions[7]!;
    expect(rawAnswer(text, question)).toBe("so\r\n\r\nit is");
    expect(question.answerText).toBe("so\r\n\r\nit is");
  });

  test("it ends before the next question, and before a section heading", () => {
    const { questions } = parseReport(buildReport({ answers: { 5: "five", 6: "six" } }));
    expect(questions[4]?.answerText).toBe("five");
    expect(questions[5]?.answerText).toBe("six");
  });

  test("other headings belong to it", () => {
    const answer = "# One\n\n## Two\n\n### Three\n\n#### Question of taste";
    expect(parseReport(buildReport({ answers: { 8: answer } })).questions[7]?.answerText).toBe(answer);
  });

  test("of an empty question is where it goes: behind one blank line, if there is one", () => {
    const at = (below: string) => loneQuestion(below).answer.from - "### Question 1\n".length;
    expect(at("> Answer:\n\n\n")).toBe("> Answer:\n\n".length);
    expect(at("> Answer:\n### Question 2\n")).toBe("> Answer:\n".length);
    expect(at("> Answer:")).toBe("> Answer:".length);
  });

  test("of quote lines is a problem", () => {
    expect(changedQuestion(8, (block) => block.replace("---", "> ---")).report.problems).toEqual([]);
    const { problems } = parseReport(buildReport({ answers: { 8: "> so\n> it is" } }));
    expect(problems).toMatchObject([{ rule: "answer-in-quote", question: 8 }]);
  });
});

describe("the last answer", () => {
  const last = (answer: string) =>
    parseReport(buildReport({ answers: { 31: answer } })).questions[30]?.answerText;

  test("ends at the end of the file", () =>
    expect(last("so\n\n## And\n\n### so\n\non")).toBe("so\n\n## And\n\n### so\n\non"));

  test("ends before the first level-1 heading; what follows is no part of the report", () => {
    expect(last("so\n\n# My project\n\n* [ ] text")).toBe("so");
    const text = buildReport({ answers: { 31: "so\n\n# My project\n\n* [ ] text" } });
    expect(parseReport(text).checklist.items).toHaveLength(4);
  });

  test("goes on over a level-1 heading in a fence", () => {
    expect(last("so\n\n```sh\n# build\n```\n\non")).toBe("so\n\n```sh\n# build\n```\n\non");
  });

  test.each<[string, string, string]>([
    ["a shorter fence does not close a longer one", "````\n```\n# a\n````\n\n# On", "````\n```\n# a\n````"],
    ["tildes do not close backticks", "```\n~~~\n# a\n```\n\n# On", "```\n~~~\n# a\n```"],
    ["backticks with a backtick behind them open none", "```a`b\n\n# On", "```a`b"],
  ])("%s", (_, answer, read) => expect(last(answer)).toBe(read));

  test("only the last: elsewhere a level-1 heading is text", () => {
    expect(parseReport(buildReport({ answers: { 30: "so\n\n# on" } })).questions[29]?.answerText).toBe(
      "so\n\n# on",
    );
  });
});
