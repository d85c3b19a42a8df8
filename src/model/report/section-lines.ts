import { isTemplateSection, missingSections } from "./edition.ts";
import { isBlank, isQuote, type QuestionHeading, readQuestionHeading } from "./grammar.ts";

/** A line that holds the heading of a question. */
export interface HeadingLine {
  readonly line: number;
  readonly heading: QuestionHeading;
}

/** A line that holds a `##` heading. */
export interface TitledLine {
  readonly line: number;
  readonly title: string;
}

/**
 * The `##` headings that part the questions of a report: those of its template, and where one of these is missing what stands in its place,
 * directly above the section's first question. In a report of no known edition, each that stands directly above a question.
 */
export function sectionLines(
  contents: readonly string[],
  titled: readonly TitledLine[],
  headings: readonly HeadingLine[],
  template: 27 | 31 | null,
): TitledLine[] {
  const lines = titled.filter(({ line }) => !readQuestionHeading(contents[line]!));
  if (template === null) return lines.filter(({ line }) => questionBelow(contents, line) !== null);
  const missing = missingSections(
    template,
    lines.map(({ title }) => title),
  );
  const firsts = new Set(
    missing.map(
      ({ question, until }) =>
        headings.find(({ heading: { number } }) => number >= question && number < until)?.line,
    ),
  );
  return lines.filter(
    ({ line, title }) =>
      isTemplateSection(title) || (missing.length > 0 && firsts.has(questionBelow(contents, line) ?? -1)),
  );
}

/** The line of the question heading below a line, when nothing but blank lines and a quote stands between them. */
function questionBelow(contents: readonly string[], line: number): number | null {
  for (let i = line + 1; i < contents.length; i++) {
    const content = contents[i]!;
    if (readQuestionHeading(content)) return i;
    if (!isBlank(content) && !isQuote(content)) return null;
  }
  return null;
}
