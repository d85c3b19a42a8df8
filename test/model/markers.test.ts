import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { changedQuestion, loneQuestion, rawAnswer } from "./reading.ts";

const withMarker = (line: string) => loneQuestion(`\n> **What?**\n>\n${line}\n\nso it is\n`);

describe("a marker line is optional spaces and > marks, then Answer:", () => {
  test.each([
    "> Answer:",
    ">Answer:",
    ">  Answer:   ",
    "Answer:",
    "  Answer:",
    "    Answer:",
    "> > Answer:",
    ">\tAnswer:",
    "> **Answer:**",
    "> **Answer**:",
    "__Answer:__",
  ])("%j", (line) => {
    expect(withMarker(line).marker).not.toBeNull();
    expect(withMarker(line).raw).toBe("so it is");
  });

  test.each(["> answer:", "> Answer :", "> Answers:", "> The Answer:", "> - Answer:", "> *Answer:*"])(
    "%j is none",
    (line) => {
      expect(withMarker(line).marker).toBeNull();
    },
  );

  test("its span is the word, its colon and its bold marks, without the quote mark", () => {
    const { report, question } = changedQuestion(8, (block) => block.replace("Answer:", "**Answer**:"));
    expect(report.text.slice(question!.marker!.from, question!.marker!.to)).toBe("**Answer**:");
  });

  test("the word later in a line is text", () => {
    const { question } = changedQuestion(8, (block) =>
      block.replace("Answer:", "Answer:\n\nMy Answer: is this."),
    );
    expect(question?.marker).not.toBeNull();
    expect(question?.strayMarkers).toEqual([]);
    expect(question?.answerText).toMatch(/^My Answer: is this\./);
  });
});

describe("a second marker line", () => {
  test.each(["\n", "\n\n", "\n>\n", "\n\n  \n"])(
    "directly below the first, with %j between, is the marker",
    (between) => {
      const { question, report } = changedQuestion(8, (block) =>
        block.replace("> Answer:", `> Answer:${between}Answer:`),
      );
      expect(question?.spareMarkers).toHaveLength(1);
      expect(question!.marker!.from).toBeGreaterThan(question!.spareMarkers[0]!.to);
      expect(question?.answerText).toBe("");
      expect(report.problems.map(({ rule }) => rule)).toContain("answer-marker-twice");
    },
  );

  test("after other text is text, and a problem", () => {
    const answer = "so\n\nAnswer: more";
    const report = parseReport(buildReport({ answers: { 8: answer } }));
    expect(report.questions).toHaveLength(31);
    expect(report.questions[7]).toMatchObject({ answerText: answer, spareMarkers: [] });
    expect(report.questions[7]?.strayMarkers).toHaveLength(1);
    expect(report.problems).toMatchObject([{ rule: "answer-in-text", question: 8 }]);
  });

  test("after an answer on the first one's own line is text", () => {
    const { question, report } = changedQuestion(8, (block) =>
      block.replace("Answer:\n", "Answer: so\nAnswer: more\n"),
    );
    expect(rawAnswer(report.text, question!)).toMatch(/^so\nAnswer: more/);
  });

  test("after a quote that does not begin like a prompt is text", () => {
    const report = parseReport(buildReport({ answers: { 8: "so\n\n> as they say\n>\n> Answer: no" } }));
    expect(report.questions).toHaveLength(31);
  });
});

describe("a question that has lost its heading", () => {
  const headless = (block: string) => block.replace(/^### Question \d+\n\n?/, "");
  const numbers = (change: Record<number, (block: string) => string>) =>
    parseReport(buildReport({ answers: { 8: "mine" }, change })).questions.map(({ number }) => number);

  test("is opened by the quote that begins like a prompt, and has the number of the gap", () => {
    const { report } = changedQuestion(9, headless);
    expect(report.questions.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    expect(report.questions[8]).toMatchObject({ number: 9, level: null, note: "" });
    const { heading } = report.questions[8]!;
    expect(heading.from).toBe(heading.to);
    expect(report.text.slice(heading.from)).toMatch(/^> \*\*What about topic 9/);
  });

  test("leaves the answer before it whole", () => {
    const report = parseReport(buildReport({ answers: { 8: "mine" }, change: { 9: headless } }));
    expect(report.questions[7]?.answerText).toBe("mine");
  });

  test("is opened by a marker outside the quote too", () => {
    const { report } = changedQuestion(9, (block) => headless(block).replace(">\n> Answer:", "\nAnswer:"));
    expect(report.questions[8]).toMatchObject({ number: 9, level: null });
  });

  test("has no number where two in a row are gone", () => {
    expect(numbers({ 9: headless, 10: headless }).slice(7, 11)).toEqual([8, null, null, 11]);
  });

  test("has no number where it stands in a gap of two", () => {
    expect(numbers({ 9: headless, 10: () => "" }).slice(7, 10)).toEqual([8, null, 11]);
  });

  test("has a number at the beginning and at the end of the template too", () => {
    expect(numbers({ 1: headless, 31: headless })).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
  });

  test("has no number where there is no gap", () => {
    const extra = "> **And what else?**\n>\n> Answer:\n\nnothing\n\n";
    const { report } = changedQuestion(9, (block) => block + extra);
    expect(report.questions.map(({ number }) => number).slice(8, 11)).toEqual([9, null, 10]);
  });

  test("at the end of a generic report has no number, since the gap is not known", () => {
    const block = "### Question 1\n\n> Answer:\n\nso\n\n> **And?**\n>\n> Answer:\n\nmore\n";
    expect(parseReport(block).questions.map(({ number }) => number)).toEqual([1, null]);
  });
});

describe("a question without a marker", () => {
  test("has what stands after its prompt's quote for an answer", () => {
    const { question, report } = changedQuestion(8, (block) =>
      block.replace(">\n> Answer:\n", "").replace("--- question 8 fill here ---", "so it is"),
    );
    expect(question?.marker).toBeNull();
    expect(question?.answerText).toBe("so it is");
    expect(report.problems).toContainEqual(
      expect.objectContaining({ rule: "answer-marker-missing", question: 8 }),
    );
  });

  test("and without a quote has all that stands below its heading", () => {
    expect(loneQuestion("\nso\n\nit is\n").raw).toBe("so\n\nit is");
  });
});
