import type { Edit } from "../document/edit.ts";
import { plainTitle } from "../report/edition.ts";
import { isBlank, isQuote, readHeading } from "../report/grammar.ts";
import type { Question } from "../report/questions.ts";
import { itemKey } from "../template/item-pairs.ts";
import { sectionShapes } from "../template/template-shape.ts";
import { lineEndAt, splitLines } from "../text/lines.ts";
import type { ParsedReport, StructureRule } from "./rule.ts";

/** A section heading of the template that is gone, or is no section heading any more. */
export const sectionMissing: StructureRule = {
  id: "section-missing",
  severity: "warning",
  title: "Section heading missing",
  why: "The questions below it are read as part of the section before.",
  fix: "Writes the heading above the section's first question.",
  mends: "safely",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
    good: "## Version control\n\n### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: (report) => {
    const present = new Set(report.sections.map(({ title }) => plainTitle(title)));
    const shapes = sectionShapes(report.edition);
    return shapes.flatMap(({ title, question: first }, i) => {
      if (present.has(plainTitle(title))) return [];
      const next = shapes[i + 1]?.question ?? report.edition.questions + 1;
      const question = report.questions.find(
        ({ number }) => number !== null && number >= first && number < next,
      );
      if (!question) return [];
      const at = question.heading.from;
      const message = `The section heading \`## ${title}\` is gone; it belongs above Question ${question.number}.`;
      const fix = { label: "puts the section heading back", edits: [writeHeading(report, question, title)] };
      return [{ message, span: { from: at, to: at }, fix }];
    });
  },
};

// A heading that says this in another way (other level, a colon behind it) and stands in its place is the heading.
function writeHeading({ text, questions }: ParsedReport, question: Question, title: string): Edit {
  const at = question.heading.from;
  const above = questions[questions.indexOf(question) - 1];
  const start = above ? (above.marker?.to ?? above.heading.to) : 0;
  const stretch = text.slice(start, at);
  const lines = splitLines(stretch);
  for (let i = lines.length - 1; i > 0; i--) {
    const line = stretch.slice(lines[i]!.from, lines[i]!.to);
    const heading = readHeading(line);
    if (heading && itemKey(heading.title) === itemKey(title))
      return { from: start + lines[i]!.from, to: start + lines[i]!.to, insert: `## ${title}` };
    if (!isBlank(line) && !isQuote(line)) break;
  }
  const all = splitLines(text.slice(0, at));
  const lineEnd = lineEndAt(text, all, at);
  const isApart = all.length < 2 || isBlank(text.slice(all.at(-2)!.from, all.at(-2)!.to));
  return { from: at, to: at, insert: `${isApart ? "" : lineEnd}## ${title}${lineEnd}${lineEnd}` };
}
