import { describe, expect, test } from "vitest";
import { looksLikeReport } from "../../src/model/report/looks-like.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, type ReportWish } from "../fixtures/report-builder.ts";

const editionOf = (text: string) => parseReport(text).edition;
const without = (text: string, ...lines: string[]) =>
  lines.reduce((rest, line) => rest.replace(`${line}\n`, ""), text);

describe("an edition is told by questions, sections and a few words", () => {
  test.each<[string, ReportWish, object]>([
    [
      "2022: 27 questions, no checklist",
      { edition: "2022" },
      { id: "dtu-2022", questions: 27, table: "2022" },
    ],
    ["2023: 27 questions, a checklist", { edition: "27" }, { id: "dtu-2023", questions: 27, table: "27" }],
    [
      "2025 in its first weeks: Question 31 says 50-200",
      { edition: "2024-12" },
      { id: "dtu-2025", questions: 31, table: "2024-12" },
    ],
    ["2025: 31 questions", { edition: "2025" }, { id: "dtu-2025", questions: 31, table: "2025" }],
    ["2026: Question 3 says 0-200", { edition: "2026" }, { id: "dtu-2026", questions: 31, table: "2026" }],
    [
      "2025 without its checklist is 2025 still",
      { edition: "2025", checklist: null },
      { id: "dtu-2025", questions: 31, table: "2025" },
    ],
  ])("%s", (_, wish, edition) => expect(editionOf(buildReport(wish))).toEqual(edition));

  test("2024: as 2023, with Recommended answer length", () => {
    const text = buildReport({ edition: "27" }).replaceAll("> Answer length", "> Recommended answer length");
    expect(editionOf(text)).toEqual({ id: "dtu-2024", questions: 27, table: "27" });
  });

  test.each(["2022", "27", "2024-12", "2025", "2026"] as const)(
    "%s with CRLF, front matter and a byte order mark",
    (edition) => {
      const plain = buildReport({ edition });
      expect(editionOf(`\ufeff${buildReport({ edition, front: true, lineEnd: "\r\n" })}`)).toEqual(
        editionOf(plain),
      );
    },
  );

  test("the limits are those of its table", () => {
    const { questions, checker } = parseReport(buildReport({ edition: "27" }));
    expect(checker?.name).toBe("27");
    expect(questions[13]?.limits).toEqual({ words: [200, 300], images: [1, 3], from: "official" });
    expect(questions[18]?.limits).toEqual({ words: null, images: [1, 2], from: "official" });
    expect(questions[0]?.limits).toEqual({ words: null, images: null, from: "official" });
  });
});

describe("a majority decides, so that a missing line changes nothing", () => {
  const whole = buildReport({ edition: "2026" });
  test.each<[string, string]>([
    ["a question heading", without(whole, "### Question 20")],
    ["the last question heading", without(whole, "### Question 31")],
    ["two question headings in a row", without(whole, "### Question 20", "### Question 21")],
    ["the title", without(whole, "# A report to fill in")],
    ["three section headings", without(whole, "## Group information", "## Deployment", "## Version control")],
    ["all Answer: lines", whole.replaceAll("> Answer:\n", "")],
    ["the checklist", buildReport({ checklist: null })],
    ["the last question", whole.slice(0, whole.indexOf("### Question 31"))],
  ])("without %s", (_, text) => expect(editionOf(text)).toEqual(editionOf(whole)));

  test("a report twice in one file is of its edition", () => {
    expect(editionOf(whole + whole)).toEqual(editionOf(whole));
  });

  test("a question too many is no other edition", () => {
    const extra = "### Question 28\n\n> **And?**\n>\n> Answer:\n\nso\n";
    expect(editionOf(buildReport({ edition: "27" }) + extra).questions).toBe(27);
  });
});

describe("a generic report", () => {
  const generic =
    "# Report\n\n### Question 1\n\n> **What?**\n>\n> Answer length: 5-10 words.\n>\n> Answer:\n\nso\n\n### Question 2\n\n> Answer:\n\nand\n";

  test("has the questions it has, and no checker", () => {
    const report = parseReport(generic);
    expect(report.edition).toEqual({ id: "generic", questions: 2, table: null });
    expect(report.checker).toBeNull();
    expect(report.questions[0]?.limits).toEqual({ words: [5, 10], images: null, from: "prompt" });
  });

  test.each(["", "\n", "\ufeff", "# Only a title\n", "no Markdown at all"])(
    "%j is one, without anything in it",
    (text) => {
      expect(parseReport(text)).toMatchObject({
        edition: { id: "generic", questions: 0 },
        questions: [],
        sections: [],
        problems: [],
      });
    },
  );

  test("31 questions without the template's sections are one", () => {
    expect(editionOf(buildReport().replaceAll(/^## .*\n/gm, "")).id).toBe("generic");
  });
});

test.each<[boolean, string, string]>([
  [true, "a template", buildReport()],
  [true, "one question with its marker", "### Question 1\n\n> Answer:\n"],
  [true, "a report whose headings are gone", buildReport().replaceAll(/^#.*\n/gm, "")],
  [true, "a checklist alone", `## Checklist\n${"* [ ] one\n".repeat(10)}`],
  [false, "a README with a few tasks", "# Project\n\n* [ ] text\n* [x] code\n"],
  [false, "a page that lists questions", "# Quiz\n\n### Question 1\n\nWhy?\n\n### Question 2\n\nHow?\n"],
  [false, "a page that shows one in code", `# Rules\n\n~~~markdown\n${buildReport()}\n~~~\n`],
  [true, "a report below a fence that nobody closed", `# Report\n\n~~~\n${buildReport()}`],
  [false, "nothing", ""],
])("looks like a report: %s for %s", (expected, _, text) => expect(looksLikeReport(text)).toBe(expected));
