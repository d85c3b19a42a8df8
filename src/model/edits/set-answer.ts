import { diffArrays } from "diff";
import { diffEdits } from "../document/diff.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
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
  const edits = writeAnswer(report.text, question, current, core);
  checkReadsBack(report, question, edits, core);
  return edits;
}

/** A text without the blank lines at its beginning and end, as an answer is kept. Line ends must be LF. */
export function trimBlankLines(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return "";
  return lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1).join("\n");
}

function writeAnswer(text: string, { answer, marker }: Question, current: string, core: string): Edit[] {
  const lines = splitLines(text);
  const lineEnd = lineEndAt(text, lines, answer.from);
  const onMarkerLine =
    marker !== null && !/[\r\n]/.test(text.slice(marker.to, answer.from)) && current !== "";
  const before = onMarkerLine && !/^\s/.test(core) ? "" : openingLines(text.slice(0, answer.from), lineEnd);
  const after = closingLines(text, answer.to, current === "", lineEnd);
  const next = before + withLineEndsOf(current, core, lineEnd) + after;
  return diffEdits(current, next).map(({ from, to, insert }) => ({
    from: from + answer.from,
    to: to + answer.from,
    insert,
  }));
}

// What has to come before an answer so that a blank line parts it from the prompt.
function openingLines(before: string, lineEnd: string): string {
  const [, ...rest] = unifyLineEnds(before).split("\n").reverse();
  const atLineStart = /[\r\n]$/.test(before) || before === "" || before === "\ufeff";
  if (!atLineStart) return lineEnd + lineEnd;
  return rest.length === 0 || isBlank(rest[0]!) ? "" : lineEnd;
}

// What has to come after it so that a blank line parts it from the next heading; at the end of the file its line end, if the file has one.
function closingLines(text: string, to: number, wasEmpty: boolean, lineEnd: string): string {
  const rest = unifyLineEnds(text.slice(to));
  if (rest === "") return wasEmpty && /[\r\n]$/.test(text) ? lineEnd : "";
  if (!rest.startsWith("\n")) return lineEnd + lineEnd;
  const next = rest.slice(1).split("\n", 1)[0]!;
  return rest === "\n" || isBlank(next) ? "" : lineEnd;
}

// Lines that stay keep the line end they have; new ones get that of the place.
function withLineEndsOf(current: string, core: string, lineEnd: string): string {
  const old = splitLines(current);
  const contents = old.map(({ from, to }) => current.slice(from, to));
  const fresh = core.split("\n");
  const changes = current.includes("\r") ? diffArrays(contents, fresh, { maxEditLength: 2_000 }) : undefined;
  if (!changes) return fresh.join(lineEnd);
  let at = 0;
  const ended: string[] = [];
  for (const { added, removed, value } of changes) {
    if (removed) at += value.length;
    else
      for (const line of value) {
        const kept = added ? undefined : old[at++];
        ended.push(line + ((kept && current.slice(kept.to, kept.end)) || lineEnd));
      }
  }
  const text = ended.join("");
  return text.slice(0, text.length - (/\r\n$/.test(text) ? 2 : 1));
}

function checkReadsBack(report: Report, question: Question, edits: readonly Edit[], core: string): void {
  const index = report.questions.indexOf(question);
  const again = parseReport(applyEdits(report.text, edits));
  const read = again.questions[index];
  const same =
    again.questions.length === report.questions.length &&
    again.sections.length === report.sections.length &&
    again.checklist.items.length === report.checklist.items.length &&
    read !== undefined &&
    unifyLineEnds(again.text.slice(read.answer.from, read.answer.to)) === core;
  if (same) return;
  const held = new Set(
    unifyLineEnds(report.text.slice(question.answer.from, question.answer.to)).split("\n"),
  );
  const last = index === report.questions.length - 1;
  throw firstFault(core.split("\n"), held, report, last);
}

function firstFault(
  lines: readonly string[],
  held: ReadonlySet<string>,
  report: Report,
  last: boolean,
): StructureError {
  const faults = lines.flatMap((line, i) => {
    const what = fault(line, report, last);
    return what ? [{ line, number: i + 1, what }] : [];
  });
  const found = faults.find(({ line }) => !held.has(line)) ?? faults[0];
  if (found) return new StructureError(found.number, found.line, found.what);
  return new StructureError(1, lines[0]!, "changes how the report around it reads");
}

function fault(line: string, { edition }: Report, last: boolean): string | null {
  if (readQuestionHeading(line)) return "would become a question heading";
  if (readMarker(line)) return "would become an answer marker";
  const heading = readHeading(line);
  if (heading?.level === 2 && (edition.id === "generic" || isTemplateSection(heading.title)))
    return "would become a section heading";
  if (heading?.level === 1 && last) return "would end the report, being a level-1 heading in its last answer";
  return null;
}
