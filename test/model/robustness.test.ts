import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Span } from "../../src/model/document/edit.ts";
import { officialVerdict } from "../../src/model/official/judge.ts";
import { parseReportPy } from "../../src/model/official/report-py.ts";
import { OFFICIAL_TABLES } from "../../src/model/official/tables.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport, type Report } from "../../src/model/report/parse.ts";
import { reportLike } from "../fixtures/fragments.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { dictionaryScript, listScript } from "../fixtures/report-scripts.ts";

const runs = { numRuns: 400 };

/** A whole report with report-like lines thrown in at some place, so that its edition and its checker are known. */
const brokenReport = fc
  .tuple(fc.constantFrom("27" as const, "2026" as const), fc.nat(), reportLike)
  .map(([edition, at, piece]) => {
    const text = buildReport({ edition });
    return text.slice(0, at % text.length) + piece + text.slice(at % text.length);
  });

function spansOf(report: Report): Span[] {
  const { questions, sections, checklist, problems } = report;
  return [
    ...questions.flatMap(({ heading, marker, answer, strayMarkers, spareMarkers }) => [
      heading,
      answer,
      ...(marker ? [marker] : []),
      ...strayMarkers,
      ...spareMarkers,
    ]),
    ...sections,
    ...checklist.items.flatMap(({ span, markSpan }) => [span, markSpan]),
    ...problems.map(({ span }) => span),
  ];
}

function expectInside(text: string, spans: readonly Span[]): void {
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(text.length);
  }
}

describe.each([
  ["report-like lines", reportLike],
  ["a report with such lines in it", brokenReport],
])("any text of %s", (_, texts) => {
  test("is read, and every span lies in it", () => {
    const law = fc.property(texts, (text) => {
      const report = parseReport(text);
      expect(report.text).toBe(text);
      expectInside(text, spansOf(report));
    });
    fc.assert(law, runs);
  });

  test("has problems with spans in it, in the order of the text, and fixes that can be made", () => {
    const law = fc.property(texts, (text) => {
      const problems = findProblems(parseReport(text));
      expectInside(
        text,
        problems.map(({ span }) => span),
      );
      const starts = problems.map(({ span }) => span.from);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { message, fix } of problems) {
        expect(message).toMatch(/\.$/);
        expect(message).not.toMatch(/undefined|null|NaN/);
        if (fix) expect(applyEdits(text, fix)).not.toBe(text);
      }
    });
    fc.assert(law, runs);
  });

  test("is judged by every table", () => {
    const law = fc.property(texts, fc.constantFrom(...Object.keys(OFFICIAL_TABLES)), (text, table) => {
      const verdict = officialVerdict(text, table as keyof typeof OFFICIAL_TABLES);
      expect(verdict.questions).toHaveLength(verdict.answers);
      expect(verdict.passed === null).toBe(verdict.outcome !== "ok");
    });
    fc.assert(law, runs);
  });

  test("has answers that end where they should: questions in order, none reaching into the next", () => {
    const law = fc.property(texts, (text) => {
      const { questions } = parseReport(text);
      questions.forEach(({ heading, answer, line }, i) => {
        expect(answer.from).toBeGreaterThanOrEqual(heading.to);
        expect(answer.to).toBeLessThanOrEqual(questions[i + 1]?.heading.from ?? text.length);
        expect(text.slice(0, heading.from).split(/\r\n?|\n/)).toHaveLength(line);
        expect(text.slice(answer.from, answer.to)).not.toMatch(/^\s*[\r\n]|[\r\n]\s*$/);
      });
    });
    fc.assert(law, runs);
  });
});

test("any report.py is read or told", () => {
  const pieces = fc.constantFrom(
    "question_constrains = [",
    "{",
    '"question_1":',
    "partial(",
    "length_constraints",
    "min=1",
    ",",
    ")",
    "]",
    "}",
    "#",
    "'",
    "\n",
    "NoConstraints()",
    "len(x) != 31",
    "\\",
    "1e9",
    "__proto__=1",
  );
  const shuffled = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
  const cut = fc
    .tuple(
      fc.constantFrom(listScript(OFFICIAL_TABLES["27"]), dictionaryScript(OFFICIAL_TABLES["2026"])),
      fc.nat(3_000),
    )
    .map(([source, at]) => source.slice(0, at) + source.slice(at + 1));
  const law = fc.property(fc.oneof(shuffled, cut), (source) => {
    const { table, oddity } = parseReportPy(source);
    if (table === null) expect(oddity).not.toBeNull();
    else expect(table.map(({ question }) => question)).toEqual(table.map((_, i) => i + 1));
  });
  fc.assert(law, runs);
});
