import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportOf, reportPyOf } from "../../bench/report.ts";
import { applyEdits, type Edit } from "../../src/model/document/edit.ts";
import { setAnswer } from "../../src/model/edits/set-answer.ts";
import { tick } from "../../src/model/edits/tick.ts";
import { OFFICIAL_TABLES } from "../../src/model/official/tables.ts";
import { type Reading, readText, type Surroundings } from "../../src/session/reading.ts";
import { reportLike } from "../fixtures/fragments.ts";
import { dictionaryScript } from "../fixtures/report-scripts.ts";
import { ownSources } from "../laws/sources.ts";
import { processorTime } from "../model/hostile.ts";

// biome-ignore format: one glance shows them all
const PUT_IN = [
  "", "", "x", "X", " ", "word ", "\n", "\r\n", "\r", "\n\n", "#", "##", "###", ">", "```\n", "~~~\n", "Answer:", "> Answer:\n",
  "Answer:\n", "**Answer:**\n", "### Question 4\n", "### Question 40\n", "# Question 2\n", "# End\n", "## Deployment\n", "## Some title\n",
  "> **And why?**\n", "* [ ] an item (M3)\n", "* [x] Test the code (M16)\n", "  goes on\n", "### Week 9\n", "<<<<<<< a\n", "=======\n",
  ">>>>>>> b\n", "--- question 4 fill here ---\n", "TODO\n", "![a](figures/a.png)", "[] Jo", "\ufeff", "\u2028",
];

/** Something done to a text: so far down, so much of it taken out, and something put in its place. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.constantFrom(0, 0, 0, 1, 2, 5, 30, 400),
  // Most edits are of whole lines, as people's are.
  atLine: fc.boolean(),
  put: fc.constantFrom(...PUT_IN),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function make(text: string, { at, out, atLine, put }: Change): string {
  const place = Math.floor(at * text.length);
  const from = atLine ? text.lastIndexOf("\n", place) + 1 : place;
  return text.slice(0, from) + put + text.slice(Math.min(text.length, from + out));
}

const AROUND: readonly Surroundings[] = [
  { utf8: true },
  { utf8: true, files: ["figures/a.png"], tracked: [] },
  { utf8: true, reportPy: dictionaryScript(OFFICIAL_TABLES["2025"]), atUsualPlace: true },
];

/** Reads some other texts, so that nothing is known any more of those before. */
function forget(): void {
  for (let i = 0; i < 5; i++) readText(`${i} `.repeat(2000 + i), { utf8: true });
}

const sources = ownSources();

describe("a text read after another is read as it would be by itself", () => {
  const law = (first: fc.Arbitrary<string>) =>
    fc.property(
      first,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...AROUND),
      (text, changes, around) => {
        forget();
        const texts = [text];
        for (const each of changes) texts.push(make(texts.at(-1)!, each));
        const again = texts.map((each) => readText(each, around));
        for (const [i, each] of texts.entries()) {
          forget();
          expect(again[i]).toEqual(readText(each, around));
        }
      },
    );

  test.each(sources.map(({ name, report }) => [name, report.text] as const))("%s", (_, text) => {
    fc.assert(law(fc.constant(text)), { numRuns: 12 });
  });

  test("texts that are like reports", () => {
    fc.assert(law(reportLike), { numRuns: 60 });
  });

  test("and that the last text is read anew is true", () => {
    const read = () => readText(sources[0]!.report.text, { utf8: true }).report.questions[3];
    const before = read();
    expect(read()).toBe(before);
    forget();
    expect(read()).not.toBe(before);
    expect(read()).toEqual(before);
  });
});

const TIMES = 3;
const around: Surroundings = { utf8: true, reportPy: reportPyOf(TIMES) };

function changed(before: Reading, edits: readonly Edit[]): Reading {
  return readText(applyEdits(before.report.text, edits), around);
}

describe("after a change, what it did not touch is the same value as before", () => {
  test("a tick: all items but one, and all questions", () => {
    const before = readText(reportOf(TIMES), around);
    const { items } = before.report.checklist;
    const after = changed(before, tick(before.report, items[10]!, true));
    const now = after.report.checklist.items;
    expect(now.flatMap((item, i) => (item === items[i] ? [] : [i]))).toEqual([10]);
    expect(after.report.questions).toBe(before.report.questions);
    expect(after.questions.every((question, i) => question === before.questions[i])).toBe(true);
  });

  test("an answer: the checklist, the questions above, and of those below all but the place", () => {
    const before = readText(reportOf(TIMES), around);
    const { questions } = before.report;
    const after = changed(before, setAnswer(before.report, 40, "It is another one."));
    expect(after.report.checklist).toBe(before.report.checklist);
    const same = after.report.questions.filter((question, i) => question === questions[i]);
    expect(same).toEqual(questions.slice(0, 39));
    expect(after.report.questions[39]!.answerText).toBe("It is another one.");
    const moved = after.report.text.length - before.report.text.length;
    expect(after.report.questions[50]!.answer.from).toBe(questions[50]!.answer.from + moved);
  });

  test("an answer after some ticks: still all but the place", () => {
    const first = readText(reportOf(TIMES), around);
    const before = [3, 60, 120].reduce(
      (reading, i) => changed(reading, tick(reading.report, reading.report.checklist.items[i]!, true)),
      first,
    );
    const after = changed(before, setAnswer(before.report, 40, "It is another one."));
    expect(after.report.questions.slice(0, 39)).toEqual(first.report.questions.slice(0, 39));
    expect(after.questions.slice(0, 39).every((question, i) => question === first.questions[i])).toBe(true);
  });

  test("a change that is taken back: everything", () => {
    const before = readText(reportOf(TIMES), around);
    changed(before, setAnswer(before.report, 7, "It is another one."));
    expect(readText(before.report.text, around).report).toBe(before.report);
  });
});

test("a tick takes less than half of the time that reading a long report by itself does", () => {
  const times = 20;
  const long = { utf8: true, reportPy: reportPyOf(times) };
  const { report } = readText(reportOf(times), long);
  const ticks = report.checklist.items.filter(({ state }) => state === "open").slice(0, 12);
  const texts = ticks.map((item) => applyEdits(report.text, tick(report, item, true)));
  const time = (before: () => void) =>
    Math.min(
      ...texts.map((text) => {
        before();
        const started = processorTime();
        readText(text, long);
        return processorTime() - started;
      }),
    );
  const again = time(() => {});
  expect(again).toBeLessThan(time(forget) / 2);
});
