import { diffArrays } from "diff";
import { diffEdits } from "../document/diff.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
import { isLineEnd, lineAbove, lineStop } from "../problems/lines-within.ts";
import { isTemplateSection } from "../report/edition.ts";
import { isBlank, readHeading, readMarker, readQuestionHeading } from "../report/grammar.ts";
import { parseReport, type Report } from "../report/parse.ts";
import { placeholderFor } from "../report/placeholder.ts";
import type { Question } from "../report/questions.ts";
import { lineEndAt, splitLines, unifyLineEnds } from "../text/lines.ts";

/** A text that cannot be an answer, because the report would no longer read it back as one. */
export class StructureError extends Error {
  override name = "StructureError";
  /** The line at fault, from 1, within the text. */
  readonly line: number;
  /** That line as it was given. */
  readonly content: string;
  /** What it would do, to go behind "this line": `would become a question heading`. */
  readonly what: string;

  constructor(line: number, content: string, what: string) {
    super(`line ${line} of the answer ${what}: ${JSON.stringify(content)}`);
    this.what = what;
    this.line = line;
    this.content = content;
  }

  /** The same error in a text with more lines before it. */
  movedBy(lines: number): StructureError {
    return new StructureError(this.line + lines, this.content, this.what);
  }
}

/**
 * The edits that make a text the answer to a question (a number means the first question that has it): small ones, inside the answer,
 * and the blank lines it needs around it. An empty text brings the placeholder back. Throws `StructureError` for a text the report would
 * not read back, `RangeError` for a number it does not have.
 */
export function setAnswer(report: Report, questionOrNumber: Question | number, text: string): Edit[] {
  const question =
    typeof questionOrNumber === "number"
      ? report.questions.find(({ number }) => number === questionOrNumber)
      : questionOrNumber;
  if (!question) throw new RangeError(`the report has no Question ${questionOrNumber as number}`);
  const wanted = trimBlankLines(unifyLineEnds(text));
  const core = isBlank(wanted) ? placeholderFor(question.number) : wanted;
  const current = report.text.slice(question.answer.from, question.answer.to);
  if (
    unifyLineEnds(current) === core ||
    (isBlank(wanted) && question.state === "unanswered" && !isBlank(current))
  )
    return [];
  const write = (text: string) => writeAnswer(report.text, question, current, text);
  const edits = write(core);
  if (readsBack(report, question, edits, core)) return edits;
  const fault = findFault(core.split("\n"), report, (text) => readsBack(report, question, write(text), text));
  throw fault.movedBy(linesBefore(unifyLineEnds(text)));
}

// The blank lines at the start of a text, which are no part of its core but count in the numbers of its lines.
function linesBefore(text: string): number {
  return Math.max(
    0,
    text.split("\n").findIndex((line) => !isBlank(line)),
  );
}

/** A text without the blank lines at its beginning and end, as an answer is kept. Line ends must be LF. */
export function trimBlankLines(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return "";
  return lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1).join("\n");
}

function writeAnswer(text: string, { answer, marker }: Question, current: string, core: string): Edit[] {
  const lineEnd = lineEndAt(text, splitLines(text), answer.from);
  const onMarkerLine =
    marker !== null && !/[\r\n]/.test(text.slice(marker.to, answer.from)) && current !== "";
  const before = onMarkerLine && !/^\s/.test(core) ? "" : openingLines(text, answer.from, lineEnd);
  const after = closingLines(text, answer.to, current === "", lineEnd);
  const within = diffEdits(current, withLineEndsOf(current, core, lineEnd)).map(({ from, to, insert }) => ({
    from: from + answer.from,
    to: to + answer.from,
    insert,
  }));
  const opening = { from: answer.from, to: answer.from, insert: before };
  const closing = { from: answer.to, to: answer.to, insert: after };
  return joinTouching(
    [opening, ...within, closing].filter(({ from, to, insert }) => from < to || insert !== ""),
  );
}

function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last?.to === edit.from)
      joined[joined.length - 1] = { ...edit, from: last.from, insert: last.insert + edit.insert };
    else joined.push(edit);
  }
  return joined;
}

// What has to come before an answer so that a blank line parts it from the prompt.
function openingLines(text: string, from: number, lineEnd: string): string {
  if (from === 0 || (from === 1 && text.startsWith("\ufeff"))) return "";
  if (!isLineEnd(text, from - 1)) return lineEnd + lineEnd;
  return isBlank(lineAbove(text, from)) ? "" : lineEnd;
}

// What has to come after it so that a blank line parts it from the next heading; at the end of the file its line end, if the file has one.
function closingLines(text: string, to: number, wasEmpty: boolean, lineEnd: string): string {
  if (to === text.length) return wasEmpty && isLineEnd(text, to - 1) ? lineEnd : "";
  if (!isLineEnd(text, to)) return lineEnd + lineEnd;
  const next = to + (text.startsWith("\r\n", to) ? 2 : 1);
  return isBlank(text.slice(next, lineStop(text, next))) ? "" : lineEnd;
}

// Lines that stay keep the line end they have; a new one ends as the line above it does.
function withLineEndsOf(current: string, core: string, above: string): string {
  const old = splitLines(current);
  const contents = old.map(({ from, to }) => current.slice(from, to));
  const changes = diffArrays(contents, core.split("\n"), { maxEditLength: 2_000 });
  if (!changes) return core.split("\n").join(above);
  let at = 0;
  let lineEnd = above;
  const parts: string[] = [];
  for (const { added, removed, value } of changes) {
    if (removed) at += value.length;
    else
      for (const line of value) {
        const kept = added ? undefined : old[at++];
        if (kept && kept.end > kept.to) lineEnd = current.slice(kept.to, kept.end);
        parts.push(line, lineEnd);
      }
  }
  // The last line's end is not the answer's.
  return parts.slice(0, -1).join("");
}

/** Whether the report, with a text in place of the answer, reads that text back and everything else as before. */
function readsBack(report: Report, question: Question, edits: readonly Edit[], core: string): boolean {
  const index = report.questions.indexOf(question);
  const again = parseReport(applyEdits(report.text, edits));
  const read = again.questions[index];
  return (
    again.questions.length === report.questions.length &&
    again.sections.length === report.sections.length &&
    again.checklist.items.length === report.checklist.items.length &&
    read !== undefined &&
    unifyLineEnds(again.text.slice(read.answer.from, read.answer.to)) === core
  );
}

const MOST_SUSPECTS = 20;

/** The first line to blame for a text that does not read back: one whose backslash would mend it, else one it breaks at. */
function findFault(
  lines: readonly string[],
  report: Report,
  holds: (core: string) => boolean,
): StructureError {
  const suspects = lines.flatMap((line, index) => {
    const what = describeFault(line, report);
    return what ? [{ index, line, what }] : [];
  });
  const mends = ({ index }: { index: number }) =>
    holds(lines.map((line, i) => (i === index ? escapeStructure(line) : line)).join("\n"));
  const breaks = ({ index }: { index: number }) => !holds(lines.slice(0, index + 1).join("\n"));
  // Each look costs a reading of the report, and a whole report pasted in has many suspects.
  const likely = suspects.slice(0, MOST_SUSPECTS);
  const fences = lines.flatMap((line, index) =>
    /^ {0,3}(?:`{3}|~{3})/.test(line)
      ? [{ index, line, what: "opens a code block that takes in what follows" }]
      : [],
  );
  const found =
    likely.find(mends) ?? fences.slice(0, MOST_SUSPECTS).find(mends) ?? likely.find(breaks) ?? suspects[0];
  if (found) return new StructureError(found.index + 1, found.line, found.what);
  return new StructureError(1, lines[0]!, "changes how the report around it reads");
}

/** A line with a backslash where it would be taken for part of the report's structure; a reader sees it as it was meant. */
export function escapeStructure(line: string): string {
  return line.replace(/^([\s>]*(?:\*\*|__)?)(#|A|`{3}|~{3})/, "$1\\$2");
}

function describeFault(line: string, { edition }: Report): string | null {
  if (readQuestionHeading(line)) return "would become a question heading";
  if (readMarker(line)) return "would become an answer marker";
  const heading = readHeading(line);
  if (heading?.level === 2 && (edition.id === "generic" || isTemplateSection(heading.title)))
    return "would become a section heading";
  return heading?.level === 1 ? "would end the report, being a level-1 heading in its last answer" : null;
}
