import { StructureError, setAnswer } from "../../src/model/edits/set-answer.ts";
import { plainTitle } from "../../src/model/report/edition.ts";
import type { Report } from "../../src/model/report/parse.ts";
import type { Question } from "../../src/model/report/questions.ts";

const QUESTION = /^ {0,3}#{1,6}[ \t]*Question[ \t]+\d/;
const HEADING = /^ {0,3}#{1,2}(?:[ \t]|$)/;
// One left open in the last answer closes at the first fence of the text behind the report, and takes in what stands between.
const FENCE = /^ {0,3}(?:`{3}|~{3})/;
const MARKER = /^[ \t>]*(?:\*\*|__)?Answer/;

/** What is wrong with a refusal: it names an innocent line, or names it by the wrong number. */
export interface Injustice {
  readonly law: "refusal" | "line";
  readonly what: string;
}

/**
 * Whether a refusal is justified: the line it names can end or begin an answer and is the line of that number in the text given; escaped
 * alone it makes the text fit, or it makes it unfit with every other such line escaped, or the text is fit above it and no longer with
 * it. A text that differs from the answer in one plain line is never refused.
 */
export function findInjustice(
  report: Report,
  question: Question,
  text: string,
  error: StructureError,
): Injustice | null {
  const said = `refused for ${JSON.stringify(error.content)}`;
  if (!canEnd(error.content))
    return { law: "refusal", what: `${said}, a line that ends nothing: ${error.message}` };
  const present = report.text.slice(question.answer.from, question.answer.to);
  if (differInOnePlainLine(linesOf(present), linesOf(text)))
    return { law: "refusal", what: `${said}, although only another, plain line was changed` };
  const lines = linesOf(text);
  if (!lines.some((line, i) => line === error.content && isAtFault(report, question, lines, i)))
    return { law: "refusal", what: `${said}, which is accepted where it stands; another line is at fault` };
  const given = lines[error.line - 1];
  return given === error.content
    ? null
    : { law: "line", what: `${said} as line ${error.line}, which is ${JSON.stringify(given)}` };
}

function isAtFault(report: Report, question: Question, lines: readonly string[], at: number): boolean {
  const refused = (text: readonly string[]) => isRefused(report, question, text.join("\n"));
  if (!refused(lines.map((line, i) => (i === at ? escaped(line) : line)))) return true;
  if (refused(lines.map((line, i) => (i !== at && canEnd(line) ? escaped(line) : line)))) return true;
  return refused(lines.slice(0, at + 1)) && !refused(lines.slice(0, at));
}

function isRefused(report: Report, question: Question, text: string): boolean {
  try {
    setAnswer(report, question, text);
    return false;
  } catch (error) {
    if (error instanceof StructureError) return true;
    throw error;
  }
}

function differInOnePlainLine(before: readonly string[], after: readonly string[]): boolean {
  const changed = before.flatMap((line, i) => (line === after[i] ? [] : [line, after[i] ?? ""]));
  return (
    before.length === after.length &&
    changed.length === 2 &&
    changed.every((line) => /^\s*[\p{L}]/u.test(line) && !canEnd(line))
  );
}

const linesOf = (text: string) => text.split(/\r\n?|\n/);

/** Whether a line could become a heading that counts or a marker, in some place of some report. */
export function canEnd(line: string): boolean {
  return (
    QUESTION.test(line) ||
    FENCE.test(line) ||
    MARKER.test(line) ||
    (HEADING.test(line) && plainTitle(line) !== "")
  );
}

/** The line as the editor offers to save it: a backslash before its `#`, its `A` or its fence. */
export function escaped(line: string): string {
  return line.replace(/^([ \t>]*(?:\*\*|__)?)(#|A|`{3}|~{3})/, "$1\\$2");
}
