import { describe, expect, test } from "vitest";
import { OFFICIAL_TABLES, TABLE_NAMES } from "../../src/model/official/tables.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import type { ProblemContext } from "../../src/model/problems/rule.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import {
  buildReport,
  CHECKLIST,
  image,
  passingAnswers,
  placeholder,
  words,
} from "../fixtures/report-builder.ts";
import { listScript } from "../fixtures/report-scripts.ts";

const passing = passingAnswers("2026");
const whole = buildReport({ answers: passing });

/** The whole report with one answer otherwise. */
const answer = (number: number, text: string) => buildReport({ answers: { ...passing, [number]: text } });

/** The whole report with one question's block otherwise. */
const block = (number: number, change: (block: string) => string) =>
  buildReport({ answers: passing, change: { [number]: change } });

const marks = (mark: string) =>
  buildReport({ answers: passing, checklist: CHECKLIST.replace("[ ]", `[${mark}]`) });
const changedScript = `${listScript(OFFICIAL_TABLES["2026"])}\nimages += text.count("<img")`;

interface Case {
  readonly fires: string;
  readonly at?: string;
  readonly question?: number;
  readonly not?: string;
  readonly context?: ProblemContext;
}

// A text where a rule fires, what stands at its span, and a text like it where it does not (the whole report unless told). That each rule
// finds its own example is tested with the examples; what it makes of odd texts, with the rules.
const CASES: Readonly<Record<string, Case>> = {
  "dashes-kept": { fires: answer(8, `--- ${words(120)} ---`), at: "---", question: 8 },
  "fence-unclosed": { fires: answer(8, `${words(120)}\n\n\`\`\`\nmake`), at: "```", question: 8 },
  "image-missing-file": {
    fires: answer(8, `${words(120)} ![a](figures/a.png)`),
    at: "figures/a.png",
    question: 8,
    context: { files: [...whole.matchAll(/figures\/[\w.-]+/g)].map(([path]) => path) },
  },
  "answer-in-quote": {
    fires: answer(8, `> ${words(120)}`),
    at: ">",
    question: 8,
    not: answer(8, `${words(120)}\n\n> as they say`),
  },
  "answer-in-text": {
    fires: answer(8, `${words(120)} My Answer: no`),
    at: "Answer:",
    question: 8,
    not: answer(8, `${words(120)} My Answer, no`),
  },
  "answer-marker-missing": {
    fires: block(8, (text) => text.replace("> Answer:\n", "")),
    at: "### Question 8",
    question: 8,
  },
  "answer-marker-twice": {
    fires: block(8, (text) => text.replace("> Answer:", "> Answer:\n> Answer:")),
    at: "> Answer:",
    question: 8,
  },
  "answer-on-marker-line": {
    fires: block(8, (text) => text.replace("Answer:\n\n", "Answer: ")),
    at: "",
    question: 8,
    not: block(8, (text) => text.replace("Answer:\n\n", "Answer:\n")),
  },
  "checker-misaligned": {
    fires: buildReport({
      answers: { ...passing, 20: "see\n\n### Answer: here" },
      change: { 8: (text) => text.replace("> Answer:\n", "") },
    }),
    at: "",
    question: 8,
  },
  "checker-stops": {
    fires: answer(31, `${words(120)}\n\n### More`),
    at: "###",
    question: 31,
    not: answer(31, `${words(120)}\n\n## More`),
  },
  "conflict-marker": {
    fires: answer(8, `<<<<<<< HEAD\n${words(50)}\n=======\n${words(60)}\n>>>>>>> main`),
    at: "<<<<<<< HEAD",
    not: answer(8, `${words(100)}\n<<<<<< six\n=======`),
  },
  "heading-cuts-answer": {
    fires: answer(8, `${words(120)}\n\n- ### Locally\n\n${words(10)}`),
    at: "###",
    question: 8,
    not: answer(8, `${words(120)}\n\n# Locally\n\n${words(10)}`),
  },
  "image-not-embedded": {
    fires: answer(8, `${words(120)} [plot](figures/plot.png)`),
    at: "[plot](figures/plot.png)",
    question: 8,
    not: answer(8, `${words(120)} [page](https://a.b/c) ${image("a")}`),
  },
  "images-too-few": { fires: answer(19, "none"), at: "none", question: 19 },
  "images-too-many": {
    fires: answer(19, image("a").repeat(3)),
    at: image("a").repeat(3),
    question: 19,
    not: answer(19, image("a").repeat(2)),
  },
  "item-mark-empty": { fires: marks(""), at: "", not: marks(" ") },
  "item-mark-other": { fires: marks("HMG"), at: "HMG", not: marks("x") },
  "not-a-report": { fires: "# Notes\n", at: "", not: "* [ ] one\n" },
  "limits-differ": {
    fires: block(8, (text) => text.replace("100-200", "50-600")),
    at: "### Question 8",
    question: 8,
  },
  "line-end-mixed": { fires: whole.replace("\n", "\r\n"), at: "\r\n", not: whole.replaceAll("\n", "\r\n") },
  "placeholder-beside-answer": {
    fires: answer(8, `${words(120)}\n\n${placeholder(8)}`),
    at: placeholder(8),
    question: 8,
    not: answer(8, placeholder(8)),
  },
  "placeholder-left": {
    fires: answer(8, placeholder(8)),
    at: placeholder(8),
    question: 8,
  },
  "question-heading-changed": {
    fires: block(8, (text) => text.replace("###", "####")),
    at: "#### Question 8",
    question: 8,
  },
  "question-heading-note": {
    fires: block(8, (text) => text.replace("Question 8", "Question 8 [] Jo")),
    at: "### Question 8 [] Jo",
    question: 8,
  },
  "question-missing": { fires: block(8, () => ""), at: "", question: 8 },
  "question-twice": { fires: block(8, (text) => text + text), at: "### Question 8", question: 8 },
  "report-elsewhere": { fires: whole, at: "", context: { atUsualPlace: false } },
  "report-py-odd": { fires: whole, at: "", context: { reportPy: changedScript } },
  "words-too-few": { fires: answer(8, words(99)), at: words(99), question: 8, not: answer(8, words(100)) },
  "words-too-many": { fires: answer(8, words(201)), at: words(201), question: 8, not: answer(8, words(200)) },
};

describe("a rule fires where it should, and only there", () => {
  test("a report that is whole and passes has no problem", () => {
    expect(
      findProblems(parseReport(whole), { atUsualPlace: true, reportPy: listScript(OFFICIAL_TABLES["2026"]) }),
    ).toEqual([]);
  });

  test.each(Object.entries(CASES))("%s", (rule, { fires, at, question, not = whole, context }) => {
    const found = findProblems(parseReport(fires), context).filter((problem) => problem.rule === rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.question).toBe(question);
    if (at !== undefined) expect(fires.slice(found[0]!.span.from, found[0]!.span.to)).toBe(at);
    expect(findProblems(parseReport(not)).map((problem) => problem.rule)).not.toContain(rule);
  });
});

test.each(TABLE_NAMES)(
  "a pristine report of %s has nothing but one info: what is not answered yet",
  (edition) => {
    const problems = findProblems(parseReport(buildReport({ edition, front: true })));
    expect(new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(
      new Set(["info placeholder-left"]),
    );
    expect(problems).toHaveLength(1);
  },
);

test("a generic report without a checker is not judged", () => {
  expect(findProblems(parseReport("### Question 1\n\n> Answer:\n\nso it is\n"))).toEqual([]);
});
