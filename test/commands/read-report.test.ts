import { expect, test } from "vitest";
import { describeNone } from "../../src/commands/read-report.ts";

const saying = (lookedIn: readonly string[], passedOver: readonly string[] = []) =>
  describeNone({ kind: "none", lookedIn, passedOver }).split("\n");

test.each([
  [["/team"], "No report found in /team, or up to two folders down from there."],
  [
    ["/team/src/deep", "/team/src", "/team"],
    "No report found in /team/src/deep, in the folders above it up to /team, or up to two folders down from there.",
  ],
  [["/te\u001b[31mam"], "No report found in /te␛[31mam, or up to two folders down from there."],
])("where there is no report, the folders are named: %j", (lookedIn, sentence) => {
  expect(saying(lookedIn)[0]).toBe(sentence);
});

test.each([
  [[], "No Markdown file is there."],
  [["a.md"], "a.md is there, but is no report."],
  [["a.md", "docs/b.md"], "a.md and docs/b.md are there, but are no reports."],
  [
    Array.from({ length: 300 }, (_, i) => `notes/of-day-${i}.md`),
    "notes/of-day-0.md, notes/of-day-1.md, notes/of-day-2.md, notes/of-day-3.md and 296 more are there, but are no reports.",
  ],
])("and so is what was there instead: %j", (passedOver, sentence) => {
  const paths = passedOver.map((path) => `${process.cwd()}/${path}`);
  expect(saying(["/team"], paths)[2]).toContain(sentence);
});
