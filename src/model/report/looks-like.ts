import { splitLines } from "../text/lines.ts";
import { readMarker, readQuestionHeading, readTaskMark } from "./grammar.ts";

/**
 * Whether a text is a report by its content: questions with answers to give, or what is left of one (markers without headings,
 * a long checklist under a heading that says so). A page that merely lists questions, or a README with a few tasks, is none.
 */
export function looksLikeReport(text: string): boolean {
  let headings = 0;
  let markers = 0;
  let tasks = 0;
  let checklist = false;
  for (const { from, to } of splitLines(text)) {
    const line = text.slice(from, to);
    if (readQuestionHeading(line)) headings++;
    else if (readMarker(line)) markers++;
    else if (readTaskMark(line)) tasks++;
    else if (/^#{1,6}[\s\S]*checklist/i.test(line)) checklist = true;
    if (headings >= 2 && markers >= 2) return true;
  }
  return (headings >= 1 && markers >= 1) || markers >= 5 || (checklist && tasks >= 10);
}
