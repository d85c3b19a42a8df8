import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { mendSafely } from "../../../src/model/problems/mend-safely.ts";
import { isTemplateSection, sectionShapes } from "../../../src/model/report/edition.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { isUnfilled } from "../../../src/model/template/template.ts";
import { buildReport, CHECKLIST, passingAnswers, placeholder, words } from "../../fixtures/report-builder.ts";

const template = buildReport();
const answers = passingAnswers("2026");
const whole = buildReport({ answers });

/** A report that passes with one question's block otherwise. */
const block = (number: number, change: (block: string) => string) =>
  buildReport({ answers, change: { [number]: change } });

const found = (rule: string, text: string, received: string | null = template) =>
  findProblems(parseReport(text), { template: received }).filter((it) => it.rule === rule);

const mended = (rule: string, text: string, received?: string | null) =>
  applyEdits(text, found(rule, text, received)[0]!.fix!);

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

describe("question-missing", () => {
  test.each([
    ["in the middle of a section", 5],
    ["the first of a section, which goes below its heading", 7],
    ["the last of a section, which goes above the next heading", 6],
    ["the first of all", 1],
    ["the last of all", 31],
  ])("%s comes back with its prompt and its placeholder", (_, number) => {
    const text = block(number, () => "");
    const restored = buildReport({ answers: { ...answers, [number]: placeholder(number) } });
    expect(mended("question-missing", text)).toBe(restored);
    expect(mended("question-missing", crlf(text))).toBe(crlf(restored));
  });

  test("two that stood together come back one by one, in either order", () => {
    const text = buildReport({ answers, change: { 8: () => "", 9: () => "" } });
    const restored = buildReport({ answers: { ...answers, 8: placeholder(8), 9: placeholder(9) } });
    const [eight, nine] = found("question-missing", text);
    expect(mended("question-missing", applyEdits(text, eight!.fix!))).toBe(restored);
    expect(mended("question-missing", applyEdits(text, nine!.fix!))).toBe(restored);
  });

  test("an answer in the first version does not come with it", () => {
    expect(
      mended(
        "question-missing",
        block(5, () => ""),
        whole,
      ),
    ).toBe(
      mended(
        "question-missing",
        block(5, () => ""),
      ),
    );
  });

  test.each([
    ["no first version", null],
    ["one of another edition", buildReport({ edition: "27" })],
  ])("with %s its heading and marker come back", (_, received) => {
    const after = mended(
      "question-missing",
      block(5, () => ""),
      received,
    );
    expect(after).toContain(
      "\n\n### Question 5\n\n> Answer:\n\n--- question 5 fill here ---\n\n### Question 6\n",
    );
    expect(found("question-missing", after, received)).toEqual([]);
  });

  test("the last one goes before what stands behind the report", () => {
    const text = `${block(31, () => "")}\n# About the code\n\nRun it.\n`;
    const after = mended("question-missing", text);
    expect(after).toMatch(/--- question 31 fill here ---\n\n# About the code\n\nRun it\.\n$/);
    expect(found("question-missing", after)).toEqual([]);
  });

  test("its absence is why the checker stops", () => {
    expect(
      found(
        "checker-stops",
        block(8, () => ""),
      )[0]!.message,
    ).toContain("Question 8");
  });
});

describe("section-missing", () => {
  test.each(sectionShapes({ id: "dtu-2026", questions: 31, table: "2026" }))(
    "$title",
    ({ title, question }) => {
      expect(isTemplateSection(title)).toBe(true);
      const text = whole.replace(`## ${title}\n\n`, "");
      const [problem] = found("section-missing", text);
      expect(problem).toMatchObject({ severity: "warning" });
      expect(text.slice(problem!.span.from)).toMatch(new RegExp(`^### Question ${question}\\n`));
      expect(mended("section-missing", text)).toBe(whole);
      expect(mended("section-missing", crlf(text))).toBe(crlf(whole));
    },
  );

  test.each(["# Deployment", "### Deployment", "## Deployment:", "###### DEPLOYMENT ######"])(
    "%s is made the heading when it stands in its place",
    (line) => expect(mended("section-missing", whole.replace("## Deployment", line))).toBe(whole),
  );

  test("its case and its emphasis are nobody's business", () => {
    expect(found("section-missing", whole.replace("## Deployment", "##  **deployment**  ##"))).toEqual([]);
  });

  describe("one that was given another title", () => {
    const last = (answer: string) => buildReport({ answers: { ...answers, 22: answer } });
    const renamed = last(words(90)).replace("## Deployment", "## Deployment of the model");
    const problems = findProblems(parseReport(renamed), { template });

    test("is told as that, and left to whoever wrote it", () => {
      expect(problems.map(({ rule, question }) => [rule, question])).toEqual([
        ["words-too-few", 22],
        ["section-missing", undefined],
      ]);
      const { message, span, fix } = problems[1]!;
      expect(message).toBe(
        '"Deployment of the model" stands where the template has `## Deployment`; write it as there.',
      );
      expect(renamed.slice(span.from, span.to)).toBe("## Deployment of the model");
      expect(fix).toBeUndefined();
    });

    test("is no part of the answer above it, and counts nowhere", () => {
      const { questions, sections } = parseReport(renamed);
      expect(questions[21]!.answerText).toBe(words(90));
      expect(sections.map(({ title }) => title)).toContain("Deployment of the model");
      expect(mendSafely(renamed, (text) => findProblems(parseReport(text), { template })).text).toBe(renamed);
    });

    test.each([
      ["where a quote stands below it", "## Deployment of the model\n\n> About the end of it."],
      ["where its first question is gone too", "## Deployment of the model"],
    ])("also %s", (what, heading) => {
      const text = what.includes("gone") ? block(23, (all) => all.replace(/### [\s\S]*/, "")) : whole;
      const [problem] = found("section-missing", text.replace("## Deployment", heading));
      expect(problem?.message).toMatch(/^"Deployment of the model" stands where/);
    });

    test.each([
      [
        "above another question of the section",
        whole.replace("## Deployment\n\n", "").replace("### Question 24", "## Deploying\n\n### Question 24"),
      ],
      ["with text below it", whole.replace("## Deployment", "## Deploying\n\nWe did.")],
      ["of another level", whole.replace("## Deployment", "### Deploying")],
      ["beside the template's own", whole.replace("## Deployment", "## Deploying\n\n## Deployment")],
    ])("but not a heading %s: that one is the answer's", (_, text) => {
      const found = findProblems(parseReport(text), { template });
      expect(found.map(({ rule }) => rule)).toContain("heading-cuts-answer");
    });
  });

  test("but a heading inside the answer above is not", () => {
    const text = whole.replace("## Deployment\n\n", "### Deployment\n\nWe did that too.\n\n");
    expect(mended("section-missing", text)).toBe(
      text.replace("### Question 23\n", "## Deployment\n\n### Question 23\n"),
    );
  });

  test("when its first question is gone too, it goes above the next", () => {
    const text = block(23, () => "").replace("## Deployment\n\n", "");
    expect(mended("section-missing", text)).toContain("## Deployment\n\n### Question 24\n");
  });

  test("nobody misses a section of another edition", () => {
    const text = buildReport({ edition: "27" }).replace("## Deployment\n\n", "");
    expect(found("section-missing", text, null)).toEqual([]);
  });
});

describe("template-changed: a prompt", () => {
  test.each<[string, (block: string) => string]>([
    ["other words", (text) => text.replace("Say it", "Write it")],
    ["a word less", (text) => text.replace("topic ", "")],
    ["another limit", (text) => text.replace(/length: \d+-\d+/, "length: 1-9000")],
    ["no example", (text) => text.replace(/> Example:\n> .*\n/, "")],
    ["nothing but its marker", (text) => text.replace(/> \*\*[\s\S]*?(?=> Answer:)/, "")],
  ])("with %s is restored, and its answer stays", (_, change) => {
    const text = block(5, change);
    const [problem] = found("template-changed", text);
    expect(problem).toMatchObject({ severity: "info", question: 5, fixLabel: "restores the prompt" });
    expect(applyEdits(text, problem!.fix!)).toBe(whole);
    expect(mended("template-changed", crlf(text))).toBe(crlf(whole));
    expect(found("template-changed", text, null)).toEqual([]);
  });

  test.each<[string, (block: string) => string, string]>([
    ["replaced", (text) => text.replace("Say it in", "Write it in"), 'says "Write", the template "Say".'],
    ["gone", (text) => text.replace("topic ", ""), 'lacks "topic" of the template.'],
    ["added", (text) => text.replace("Say it", "Say it now"), 'says "now", which the template does not.'],
    [
      "here and there",
      (text) => text.replace("Say", "Write").replace("own way", "own words"),
      'says "Write", the template "Say", and 1 more place.',
    ],
  ])("tells what was %s", (_, change, says) => {
    expect(found("template-changed", block(5, change)).map(({ message }) => message)).toEqual([
      `Question 5's prompt ${says}`,
    ]);
  });

  test.each<[string, (block: string) => string]>([
    ["wrapped otherwise", (text) => text.replace("Say it in**\n> **your own", "Say it\n> in your own")],
    ["on one line", (text) => text.replace(/\*\*\n> \*\*/g, " ")],
    ["with other emphasis", (text) => text.replaceAll("**", "__").replaceAll("*", "_")],
    ["with quote marks written otherwise", (text) => text.replaceAll("\n> ", "\n>")],
    ["with blank lines less", (text) => text.replaceAll("\n>\n", "\n")],
    ["with another answer", (text) => text.replace(/Answer:\n\n[\s\S]*$/, "Answer:\n\nSomething else.\n\n")],
  ])("%s is not changed", (_, change) => {
    expect(found("template-changed", block(5, change))).toEqual([]);
  });

  test.each<[string, (block: string) => string]>([
    ["over the example", (text) => text.replace("We did this for topic 5.", "We used mypy.")],
    ["behind the example", (text) => text.replace("> Answer:", "> And we used mypy.\n>\n> Answer:")],
    [
      "outside the quote",
      (text) => text.replace(/> \*We did.*\n/, "").replace("> Answer:", "\nmypy\n\n> Answer:"),
    ],
    [
      "at length in the place of the question",
      (text) => text.replace(/topic 5.*\n.*way\./, "it: we had seven people and all of them did"),
    ],
  ])("has no fix for what was written %s: it may be an answer", (_, change) => {
    for (const { fix } of found("template-changed", block(5, change))) expect(fix).toBeUndefined();
  });

  test("that git could not merge is told as that alone", () => {
    const text = block(5, (prompt) =>
      prompt.replace(
        /(> \*\*What.*\n)/,
        (line) => `<<<<<<< HEAD\n${line}=======\n> **How about it?\n>>>>>>> main\n`,
      ),
    );
    expect(found("conflict-marker", text)).toHaveLength(1);
    expect(found("template-changed", text)).toEqual([]);
  });

  test("that many have changed is told once", () => {
    const other = whole.replaceAll("What about", "How about");
    expect(found("template-changed", other)).toMatchObject([
      { message: "31 of 31 prompts are not as in the first version of this report; is it another edition?" },
    ]);
    expect(found("template-changed", other)[0]!.fix).toBeUndefined();
  });

  test("that the examples were taken out everywhere is told once, and they come back together", () => {
    const bare = whole.replace(/> Example:\n> .*\n(?:>\n)?/g, "");
    expect(found("template-changed", bare)).toHaveLength(1);
    expect(mended("template-changed", bare)).toBe(whole);
  });

  test("a template of another edition is no measure", () => {
    expect(found("template-changed", whole, buildReport({ edition: "27" }))).toEqual([]);
  });
});

describe("template-changed: a checklist item", () => {
  const list = (change: (list: string) => string) => buildReport({ answers, checklist: change(CHECKLIST) });

  test.each<[string, (list: string) => string]>([
    ["a word less", (text) => text.replace("Open a repository", "a repository")],
    ["another word", (text) => text.replace("(M5)", "(M6)")],
    ["the end cut off", (text) => text.replace("\n    a newcomer can use (M2+M6)", "")],
  ])("with %s gets its text back and keeps its mark", (_, change) => {
    const text = list((before) => change(before).replaceAll("[ ]", "[x]"));
    const [problem] = found("template-changed", text);
    expect(problem).toMatchObject({ fixLabel: "restores the item" });
    const restored = list((before) => before.replaceAll("[ ]", "[x]"));
    expect(applyEdits(text, problem!.fix!)).toBe(restored);
    expect(mended("template-changed", crlf(text))).toBe(crlf(restored));
  });

  test.each<[string, (list: string) => string]>([
    ["ticked", (text) => text.replaceAll("[ ]", "[x]")],
    [
      "with a note behind it",
      (text) => text.replace("(M5)", "(M5) NOTE: by Mia, who has the rights to do it"),
    ],
    ["on one line", (text) => text.replace("that\n    a", "that a")],
    ["with another bullet", (text) => text.replaceAll("* [", "- [")],
    ["of the team's own", (text) => text.replace("* [ ] Test", "* [ ] Celebrate the end\n* [ ] Test")],
  ])("%s is not changed", (_, change) => {
    expect(found("template-changed", list(change))).toEqual([]);
  });

  test("with a note of some words in the place of one has no fix", () => {
    const text = list((before) => before.replace("a newcomer can use", "newcomers (Mia and Bo) can use"));
    expect(found("template-changed", text).map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe("a first version is a template as long as most of it is open", () => {
  test.each<[string, string, boolean]>([
    ["untouched", template, true],
    ["with the names filled in", buildReport({ answers: { 1: "Group 3", 2: "s1, s2" } }), true],
    ["written", whole, false],
    ["no report", "# A page\n", false],
    ["empty", "", false],
  ])("%s", (_, text, wanted) => expect(isUnfilled(text)).toBe(wanted));
});
