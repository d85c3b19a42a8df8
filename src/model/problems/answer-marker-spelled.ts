import type { ParsedReport } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { printable } from "../text/printable.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";
import { type SpelledMarker, spelledMarker } from "./spelled-marker.ts";

/** A marker that is written in a way of its own: another word, bold, or outside the quote. */
export const answerMarkerSpelled: StructureRule = {
  id: "answer-marker-spelled",
  severity: "warning",
  title: "Answer: line spelled differently",
  why: "The checker knows `Answer:` to the letter; written otherwise, the answer is not found or its marks count as words.",
  fix: "Writes it `> Answer:`.",
  mends: "safely",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> answer:\n\nWe used pull requests.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: (report) =>
    report.questions.flatMap((question) => {
      const marker = spelledMarker(report.text, question);
      if (!marker || (marker.onlyOutside && !isAmiss(report, question))) return [];
      const severity = report.checker && !marker.written.includes("Answer:") ? "error" : "warning";
      return [
        {
          severity,
          message: `${nameQuestion(question.number)}'s ${complaint(marker, report)}; write \`> Answer:\`.`,
          span: { from: marker.from, to: marker.to },
          ...ofQuestion(question.number),
          ...(marker.edit ? { fix: { label: "writes `> Answer:`", edits: [marker.edit] } } : {}),
        },
      ];
    }),
};

/** Whether a marker should stand in a quote: where the template is known, its prompt is in one, and no second marker is the matter. */
function isAmiss({ text, edition }: ParsedReport, { heading, marker, spareMarkers }: Question): boolean {
  if (edition.id === "generic" || spareMarkers.length > 0) return false;
  return /^[ \t]*>/m.test(text.slice(heading.to, marker!.from));
}

function complaint({ written, onlyOutside }: SpelledMarker, { checker }: ParsedReport): string {
  if (onlyOutside) return "`Answer:` line stands outside the quote";
  const what = `answer line is written \`${printable(written)}\``;
  if (!checker) return what;
  return written.includes("Answer:") ? what : `${what}, which the checker does not know`;
}
