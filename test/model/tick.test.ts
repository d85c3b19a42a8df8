import { describe, expect, test } from "vitest";
import { applyEdits, invertEdits } from "../../src/model/document/edit.ts";
import { tick } from "../../src/model/edits/tick.ts";
import { parseReport } from "../../src/model/report/parse.ts";

/** The text after its first item is ticked or unticked. */
function ticked(text: string, done: boolean): string {
  const report = parseReport(text);
  return applyEdits(text, tick(report, report.checklist.items[0]!, done));
}

describe("ticking replaces what is between the brackets", () => {
  test.each<[string, boolean, string]>([
    ["* [ ] a", true, "* [x] a"],
    ["* [] a", true, "* [x] a"],
    ["* [x] a", false, "* [ ] a"],
    ["* [X] a", false, "* [ ] a"],
    ["*   [ ]  a  (M5)", true, "*   [x]  a  (M5)"],
    ["1. [ ] a\r\n", true, "1. [x] a\r\n"],
    ["\ufeff* [ ] a", true, "\ufeff* [x] a"],
    ["* [  ] a", true, "* [x] a"],
    ["* [HMG] a\n* [ ] b", true, "* [x] a\n* [ ] b"],
    ["* [ Frederik ] a\n* [ ] b", false, "* [ ] a\n* [ ] b"],
    ["* [✅] a\n* [ ] b", true, "* [x] a\n* [ ] b"],
    ["* [ x ] a\n* [ ] b", true, "* [x] a\n* [ ] b"],
    ["* [\u{1f600}] a\n* [ ] b", true, "* [x] a\n* [ ] b"],
  ])("%j, done: %s, is %j", (before, done, after) => expect(ticked(before, done)).toBe(after));

  test.each<[string, boolean]>([
    ["* [x] a", true],
    ["* [X] a", true],
    ["* [ ] a", false],
    ["* [] a", false],
    ["* [  ] a", false],
  ])("%j is %s already, and no edit is made", (text, done) => {
    const report = parseReport(text);
    expect(tick(report, report.checklist.items[0]!, done)).toEqual([]);
  });

  test.each<[string, string]>([
    ["mostly X", "* [ ] a\n* [X] b\n* [X] c\n* [x] d"],
    ["all X", "* [ ] a\n* [X] b"],
  ])("with X where the done marks are %s", (_, text) => expect(ticked(text, true)).toMatch(/^\* \[X\] a/));

  test.each<[string, string]>([
    ["x", "* [ ] a\n* [x] b"],
    ["as many x as X", "* [ ] a\n* [x] b\n* [X] c"],
    ["nothing", "* [ ] a"],
  ])("with x where they are %s", (_, text) => expect(ticked(text, true)).toMatch(/^\* \[x\] a/));

  test("undo brings a longer mark back", () => {
    const text = "* [TODO] a\n* [ ] b\n";
    const report = parseReport(text);
    const edits = tick(report, report.checklist.items[0]!, true);
    expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
  });

  test("it is one edit, of the mark alone", () => {
    const report = parseReport("# A\n\n* [ ] a\n");
    expect(tick(report, report.checklist.items[0]!, true)).toEqual([{ from: 8, to: 9, insert: "x" }]);
  });
});
