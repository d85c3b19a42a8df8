import { expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { setAnswer } from "../../src/model/edits/set-answer.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { rawAnswer } from "./reading.ts";

test("two marker-like lines after an answer's text are text; the text above them stays the answer", () => {
  const answer = "so\n\nAnswer:\nAnswer:\nmore";
  expect(parseReport(buildReport({ answers: { 8: answer } })).questions[7]).toMatchObject({
    answerText: answer,
    spareMarkers: [],
  });
});

test("a question quoted above the checklist, as a sample, does not hide the checklist", () => {
  const sample = "Like this:\n\n> **What is asked?**\n>\n> Answer:\n\n";
  const text = buildReport().replace("## Overall", `${sample}## Overall`);
  expect(parseReport(text).checklist.items).toHaveLength(4);
});

test("a fence left open in the last answer is taken, and does not swallow the text after the report", () => {
  const text = `${buildReport({ answers: { 31: "so" } })}\n# Another project\n`;
  const answer = "so:\n\n```sh\nnever closed";
  const again = parseReport(applyEdits(text, setAnswer(parseReport(text), 31, answer)));
  expect(rawAnswer(again.text, again.questions[30]!)).toBe(answer);
});
