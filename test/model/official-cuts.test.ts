import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officialVerdict } from "../../src/model/official/judge.ts";
import { reportLike } from "../fixtures/fragments.ts";
import { pythonVerdict } from "../fixtures/python-checker.ts";
import { buildReport, FRONT_MATTER, passingAnswers, words } from "../fixtures/report-builder.ts";

/** The words the checker counts in the answer of that number, in a report of 2026 that is whole but for this answer. */
const wordsIn = (number: number, answer: string) =>
  officialVerdict(buildReport({ answers: { [number]: answer } }), "2026").questions[number - 1]?.words;

const BARE_31 = `${"Answer: a\n### next\n".repeat(30)}Answer: last`;
const BARE_27 = `${"x".repeat(43)}### first\n${"Answer: a\n### next\n".repeat(26)}Answer: last`;

describe("31 questions: the text is cut at every Answer:", () => {
  test("a report whose answers all pass scores 31 of 31", () => {
    const verdict = officialVerdict(buildReport({ answers: passingAnswers("2026") }), "2026");
    expect(verdict).toMatchObject({
      table: "2026",
      outcome: "ok",
      message: "",
      answers: 31,
      passed: 31,
      total: 31,
    });
  });

  test("a pristine report of 2026 scores 4: the six words of the placeholder suit Q1, Q2, Q3 and Q28", () => {
    const verdict = officialVerdict(buildReport(), "2026");
    expect(verdict.questions.filter(({ passed }) => passed).map(({ number }) => number)).toEqual([
      1, 2, 3, 28,
    ]);
    expect(verdict.questions.map((answer) => answer.words)).toEqual(Array(31).fill(6));
  });

  test.each<[string, string, number]>([
    ["plain text", "one two three", 3],
    ["### cuts, wherever it stands in a line", "one two\n- ### three four", 3],
    ["## cuts what stands before the ###", "one\n## two three", 1],
    ["a comment in code cuts too", "```\n## one\n```", 1],
    ["one # does not cut", "one # two", 3],
    ["#### cuts, leaving nothing of itself", "one #### two", 1],
    ["the order ##, then ###: the first ## counts", "one ## two ### three", 1],
    ["the order ###, then ##: the first ### counts", "one ### two ## three", 1],
  ])("%s", (_, answer, count) => expect(wordsIn(5, answer)).toBe(count));

  test("the section heading after a last answer of a section is cut off with ##, not only the question heading", () => {
    expect(wordsIn(6, "one two")).toBe(2);
  });

  test("the last answer is whole: ## does not cut it", () => {
    expect(wordsIn(31, "one\n## two\nthree")).toBe(4);
  });

  test("### in the last answer makes it count twice, and the checker stops", () => {
    const verdict = officialVerdict(buildReport({ answers: { 31: "one\n### two" } }), "2026");
    expect(verdict).toMatchObject({
      outcome: "ValueError",
      message: "Number of answers are different from the expected 31. Have you changed the template?",
      answers: 32,
      passed: null,
    });
    expect(verdict.questions.slice(-2).map((answer) => answer.words)).toEqual([1, 3]);
  });

  test("a checker that stops lists what it had counted, judged by nothing", () => {
    const { questions } = officialVerdict("Answer: a b\n### c\nAnswer: d", "2026");
    expect(questions).toEqual([
      { number: 1, words: 2, images: 0, rules: [], passed: null },
      { number: 2, words: 1, images: 0, rules: [], passed: null },
    ]);
  });

  test.each([
    ["nothing at all", ""],
    ["the word without its colon", "Answer\n### x"],
    ["another case", "answer: a"],
  ])("no Answer: (%s) is an IndexError", (_, text) => {
    expect(officialVerdict(text, "2025")).toMatchObject({
      outcome: "IndexError",
      message: "list index out of range",
      answers: 0,
      passed: null,
      questions: [],
    });
  });

  test.each<[string, (block: string) => string, number]>([
    ["its Answer: line gone", (block) => block.replace("> Answer:\n", ""), 30],
    [
      "Answer: twice, the two pieces parted by no ###",
      (block) => block.replace("> Answer:", "> Answer:\n> Answer:"),
      31,
    ],
    ["its heading gone", (block) => block.replace("### Question 8\n", ""), 30],
    ["a heading of level 2", (block) => block.replace("###", "##"), 30],
    ["a heading of level 4", (block) => block.replace("###", "####"), 31],
    ["Answer: in bold, in lower-case context", (block) => block.replace("Answer:", "**Answer:**"), 31],
  ])("a question with %s", (_, change, answers) => {
    expect(officialVerdict(buildReport({ change: { 8: change } }), "2026").answers).toBe(answers);
  });

  test("two faults that cancel out are judged in silence, by the neighbours' rules", () => {
    const text = buildReport({
      answers: { ...passingAnswers("2026"), 20: "see\n\n### Answer: here" },
      change: { 8: (block) => block.replace("> Answer:\n", "") },
    });
    const verdict = officialVerdict(text, "2026");
    expect(verdict.outcome).toBe("ok");
    expect(verdict.passed).toBeLessThan(31);
  });
});

describe("27 questions: 43 characters are cut first, and the first answer is dropped", () => {
  test("with front matter, a report whose answers all pass scores 27 of 27", () => {
    expect([...FRONT_MATTER]).toHaveLength(43);
    const text = buildReport({ edition: "27", front: true, answers: passingAnswers("27") });
    expect(officialVerdict(text, "27")).toMatchObject({ outcome: "ok", answers: 27, passed: 27, total: 27 });
  });

  test("its ValueError asks another question", () => {
    expect(officialVerdict(`${BARE_27}\n### Answer: more`, "27").message).toBe(
      "Number of answers are different from the expected 27. Have you filled out every field?",
    );
  });

  test("no Answer: at all is a ValueError here, since the whole text is a piece", () => {
    expect(officialVerdict("", "27")).toMatchObject({ outcome: "ValueError", answers: 0 });
    expect(officialVerdict(`${"x".repeat(43)}###`, "27")).toMatchObject({
      outcome: "ValueError",
      answers: 1,
    });
  });

  test("a first piece without ### costs the first answer instead", () => {
    expect(officialVerdict(BARE_27, "27").outcome).toBe("ok");
    expect(officialVerdict(BARE_27.replace("### first", "first"), "27").answers).toBe(26);
  });

  const at = (prefix: string) => officialVerdict(`${prefix}${BARE_27.slice(43)}`, "27").answers;
  test.each<[string, string, number]>([
    ["43 letters", "x".repeat(43), 27],
    ["astral characters are one each", "\u{1f600}".repeat(43), 27],
    ["a BOM is one", `\ufeff${"x".repeat(42)}`, 27],
    ["CRLF is one", "\r\n".repeat(43), 27],
    ["CR is one", "\r".repeat(43), 27],
    ["half a surrogate pair is one", "\ud83d ".repeat(21).concat("x"), 27],
    ["a character less, and the ### loses its first #", "x".repeat(42), 26],
    ["an astral character less: the same", "\u{1f600}".repeat(42), 26],
    ["a CRLF less: the same", "\r\n".repeat(42), 26],
  ])("the 43 characters, %s", (_, prefix, answers) => expect(at(prefix)).toBe(answers));

  test("an Answer: within the 43 characters is not seen", () => {
    expect(at(`Answer: ###${"x".repeat(32)}`)).toBe(27);
    expect(at(`${"x".repeat(43)}### Answer:`)).toBe(28);
  });
});

describe("any text", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const)("%s gives the same verdict", (_, lineEnd) => {
    const answers = { ...passingAnswers("27"), 5: words(99), 14: "![a](b)\n![c](d)" };
    const plain = buildReport({ edition: "27", front: true, answers });
    expect(officialVerdict(plain.replaceAll("\n", lineEnd), "27")).toEqual(officialVerdict(plain, "27"));
  });

  test("a table of one's own is judged under the name report.py, by its number of rows", () => {
    const rows = Array.from({ length: 31 }, (_, i) => ({ question: i + 1, words: [1, 1] as const }));
    expect(officialVerdict(BARE_31, rows)).toMatchObject({
      table: "report.py",
      outcome: "ok",
      passed: 31,
      total: 31,
    });
    expect(officialVerdict(BARE_31, rows.slice(0, 30)).outcome).toBe("ValueError");
    expect(officialVerdict(BARE_27, rows.slice(0, 27))).toMatchObject({
      outcome: "ok",
      answers: 27,
      passed: 27,
    });
  });

  test("the verdict is that of the same few string operations written down again", () => {
    const table = fc.constantFrom("27" as const, "2026" as const);
    const law = fc.property(reportLike, fc.nat(40), table, (text, times, name) => {
      const long = `${text}${"Answer: a ![b](c)\n### d\n".repeat(times)}`;
      const { outcome, questions } = officialVerdict(long, name);
      expect({ outcome, counts: questions.map((answer) => [answer.words, answer.images]) }).toEqual(
        pythonVerdict(long, name === "27" ? 27 : 31),
      );
    });
    fc.assert(law, { numRuns: 300 });
  });
});
