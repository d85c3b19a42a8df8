import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { buildReport, image, passingAnswers, words } from "../fixtures/report-builder.ts";
import { checkJson, reportFolder } from "./run.ts";
import { mismatches, SHAPE } from "./shape.ts";

const { put } = reportFolder();
const checklist = "## List\n\n### Week 1\n\n* [x] Open it (M5)\n* [t] Test it (M2+M6)\n* [ ] Tell\n";
const report = buildReport({
  checklist,
  answers: {
    1: "Group 7",
    4: words(150),
    5: "TODO",
    14: `${words(30)}\n\n## Cut\n\n${words(250)} ${image("a")}`,
  },
});
const lineOf = (words: string) => report.split("\n").indexOf(words) + 1;

describe("check --format json", () => {
  test("has the documented shape, every key of it", async () => {
    const { json } = await checkJson([put("reports/README.md", report), put("notes.md", "# Notes\n")]);
    expect(json).toHaveLength(2);
    expect(mismatches(json[0], SHAPE)).toEqual([]);
    expect(mismatches({ ...json[1], official: json[0].official }, SHAPE)).toEqual([]);
    expect(json[0].problems.length).toBeGreaterThan(2);
  });

  test("is one array of whole objects in the order given, whatever could not be read", async () => {
    const files = [
      put("b/reports/README.md", report),
      put("a/gone/x", "").replace(/x$/, "y.md"),
      put("c.md", "# C\n"),
    ];
    const { json, out, error } = await checkJson(files);
    expect(json.map(({ file }: { file: string }) => file)).toEqual(files);
    expect(Object.keys(json[1]).sort()).toEqual(["error", "file"]);
    expect(json[1].error).toContain("y.md");
    expect(out.startsWith("[")).toBe(true);
    expect(error).toBe("");
  });

  test("says what the checklist holds", async () => {
    const { json } = await checkJson([put("reports/README.md", report)]);
    expect(json[0].checklist).toEqual({
      done: 1,
      total: 3,
      items: [
        {
          line: lineOf("* [x] Open it (M5)"),
          group: "Week 1",
          modules: ["M5"],
          text: "Open it (M5)",
          mark: "x",
          done: true,
        },
        {
          line: lineOf("* [t] Test it (M2+M6)"),
          group: "Week 1",
          modules: ["M2", "M6"],
          text: "Test it (M2+M6)",
          mark: "t",
          done: false,
        },
        { line: lineOf("* [ ] Tell"), group: "Week 1", modules: [], text: "Tell", mark: " ", done: false },
      ],
    });
  });

  test.each([
    [1, "answered", 2, 0, { words: null, images: null }],
    [2, "unanswered", 0, 0, { words: null, images: null }],
    [4, "answered", 150, 0, { words: [100, 200], images: null }],
    [5, "started", 1, 0, { words: [100, 200], images: null }],
    [14, "answered", 283, 1, { words: [200, 300], images: [1, 3] }],
    [19, "unanswered", 0, 0, { words: null, images: [1, 2] }],
  ])(
    "counts the real answer to question %i, however the checker cuts it",
    async (number, state, count, images, limits) => {
      const { json } = await checkJson([put("reports/README.md", report)]);
      const line = lineOf(`### Question ${number}`);
      expect(json[0].questions[number - 1]).toEqual({ number, line, state, words: count, images, limits });
    },
  );

  test("says what the checker counts, answer by answer", async () => {
    const { json } = await checkJson([put("reports/README.md", report)]);
    expect(json[0].official).toMatchObject({
      table: "2026",
      outcome: "ok",
      message: "",
      answers: 31,
      total: 31,
    });
    expect(json[0].official.questions[13]).toEqual({
      number: 14,
      words: 30,
      images: 0,
      passed: false,
      rules: [
        { kind: "words", min: 200, max: 300, ok: false },
        { kind: "images", min: 1, max: 3, ok: false },
      ],
    });
    expect(json[0].official.questions[1]).toEqual({
      number: 2,
      words: 6,
      images: 0,
      passed: true,
      rules: [],
    });
  });

  test("places problems by line and column from 1", async () => {
    const { json } = await checkJson([put("reports/README.md", report)]);
    expect(json[0].problems).toContainEqual({
      rule: "item-mark-other",
      severity: "info",
      message: expect.stringContaining('"t"'),
      line: lineOf("* [t] Test it (M2+M6)"),
      column: 4,
      question: null,
      fixable: false,
      fix: null,
    });
  });

  test("gives the fix of a problem as edits of the text in the file", async () => {
    const text = report.replaceAll("\n", "\r\n");
    const { json } = await checkJson([put("reports/README.md", text)]);
    const cut = json[0].problems.find(({ rule }: { rule: string }) => rule === "heading-cuts-answer");
    expect(cut).toMatchObject({ question: 14, fixable: true });
    expect(cut.fix).toMatchObject({
      label: expect.stringMatching(/^makes it bold text/),
      safe: true,
      copies: null,
    });
    const fixed = applyEdits(text, cut.fix.edits);
    expect(fixed).not.toBe(text);
    expect((await checkJson([put("b/reports/README.md", fixed)])).json[0].problems).not.toContainEqual(
      expect.objectContaining({ rule: "heading-cuts-answer" }),
    );
  });

  test("says what was fixed only where that was asked for", async () => {
    const { json } = await checkJson([put("reports/README.md", report)]);
    expect(json[0]).not.toHaveProperty("fixed");
  });

  test("places them by line and column in a file with CRLF and a byte order mark, too", async () => {
    const { json } = await checkJson([put("reports/README.md", `\ufeff${report.replaceAll("\n", "\r\n")}`)]);
    const problem = json[0].problems.find(({ rule }: { rule: string }) => rule === "item-mark-other");
    expect(problem).toMatchObject({ line: lineOf("* [t] Test it (M2+M6)"), column: 4 });
  });

  test.each([
    [
      "an answer too few",
      (text: string) => text.replace("> Answer:\n\n--- question 9 ", "\n--- question 9 "),
      { outcome: "ValueError", answers: 30, passed: null },
    ],
    [
      "no answer at all",
      (text: string) => text.replaceAll("Answer:", "Reply:"),
      { outcome: "IndexError", answers: 0, passed: null, questions: [] },
    ],
  ])("with %s says what the checker stops with", async (_, change, official) => {
    const { json } = await checkJson([put("reports/README.md", change(report))]);
    expect(json[0].official).toMatchObject({ total: 31, ...official });
    expect(json[0].official.message).not.toBe("");
    expect(mismatches(json[0], SHAPE)).toEqual([]);
    for (const question of json[0].official.questions) expect(question).toMatchObject({ passed: null });
  });

  test.each([
    ["2022", "dtu-2022", 27],
    ["27", "dtu-2024", 27],
    ["2025", "dtu-2025", 31],
    ["2026", "dtu-2026", 31],
  ] as const)("recognises the edition of %s", async (edition, id, questions) => {
    const text = buildReport({ edition, answers: passingAnswers(edition) }).replaceAll(
      /> (A)nswer length/g,
      edition === "27" ? "> Recommended answer length" : "> $1nswer length",
    );
    const { json } = await checkJson([put("reports/README.md", text)]);
    expect(json[0].edition).toEqual({ id, questions });
    expect(json[0].official).toMatchObject({ table: edition, passed: questions, total: questions });
  });
});
