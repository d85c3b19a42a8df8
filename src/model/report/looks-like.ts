import { splitLines } from "../text/lines.ts";
import { linesInFences, readMarker, readQuestionHeading, readTaskMark } from "./grammar.ts";

/**
 * Whether a text is a report by its content: questions with answers to give, or what is left of one (markers without headings,
 * a long checklist under a heading that says so). A page that merely lists questions, a README with a few tasks,
 * or one that shows in code what a report looks like, is none.
 */
export function looksLikeReport(text: string): boolean {
  let headings = 0;
  let markers = 0;
  let tasks = 0;
  let checklist = false;
  const contents = splitLines(text).map(({ from, to }) => text.slice(from, to));
  const fenced = linesInFences(contents, 0, contents.length);
  for (const [i, line] of contents.entries()) {
    if (fenced.has(i)) continue;
    if (readQuestionHeading(line)) headings++;
    else if (readMarker(line)) markers++;
    else if (readTaskMark(line)) tasks++;
    else if (/^#{1,6}[\s\S]*checklist/i.test(line)) checklist = true;
    if (headings >= 2 && markers >= 2) return true;
  }
  return (headings >= 1 && markers >= 1) || markers >= 5 || (checklist && tasks >= 10);
}
