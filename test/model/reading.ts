import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";

/** Question N of a report of 2026 in which somebody changed its block. */
export function changedQuestion(number: number, change: (block: string) => string) {
  const report = parseReport(buildReport({ change: { [number]: change } }));
  return { report, question: report.questions.find((question) => question.number === number) };
}

/** A question of a report that is nothing else: what stands below `### Question 1`. */
export function loneQuestion(below: string) {
  const report = parseReport(`### Question 1\n${below}`);
  return { ...report.questions[0]!, raw: rawAnswer(report.text, report.questions[0]!) };
}

/** An answer as it stands in the file. */
export function rawAnswer(
  text: string,
  { answer }: { readonly answer: { readonly from: number; readonly to: number } },
) {
  return text.slice(answer.from, answer.to);
}
