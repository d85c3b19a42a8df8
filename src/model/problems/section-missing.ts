import type { Edit } from "../document/edit.ts";
import { isTemplateSection, missingSections } from "../report/edition.ts";
import { isBlank, isQuote, readHeading } from "../report/grammar.ts";
import type { ParsedReport } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { itemKey } from "../template/item-pairs.ts";
import { quoteWords } from "../template/words.ts";
import { lineEndAt, splitLines } from "../text/lines.ts";
import type { Finding, StructureRule } from "./rule.ts";

/** A section heading of the template that is gone, or is no section heading any more. */
export const sectionMissing: StructureRule = {
  id: "section-missing",
  severity: "warning",
  title: "Section heading missing",
  why: "The questions below it are read as part of the section before.",
  fix: "Writes the heading above the section's first question; one that says something else there is left to its author.",
  mends: "safely",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
    good: "## Version control\n\n### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: (report) => {
    if (report.edition.id === "generic") return [];
    const titles = report.sections.map(({ title }) => title);
    return missingSections(report.edition.questions, titles).flatMap(({ title, question, until }) => {
      const first = report.questions.find(
        ({ number }) => number !== null && number >= question && number < until,
      );
      return first ? [findSection(report, first, title)] : [];
    });
  },
};

function findSection(report: ParsedReport, first: Question, title: string): Finding {
  const renamed = renamedSection(report, first, title);
  if (renamed) {
    const message = `${quoteWords(renamed.title.split(/\s+/))} stands where the template has \`## ${title}\`; write it as there.`;
    return { message, span: { from: renamed.from, to: renamed.to } };
  }
  const at = first.heading.from;
  const message = `The section heading \`## ${title}\` is gone; it belongs above Question ${first.number}.`;
  const fix = { label: "puts the section heading back", edits: [writeHeading(report, first, title)] };
  return { message, span: { from: at, to: at }, fix };
}

/** The section heading that stands in the place of the template's and says something else: its words are the team's. */
function renamedSection({ sections, questions }: ParsedReport, first: Question, title: string) {
  const above = questions[questions.indexOf(first) - 1];
  const section = sections.findLast(({ to }) => to <= first.heading.from);
  if (!section || (above && section.from < above.answer.to) || isTemplateSection(section.title)) return null;
  return itemKey(section.title) === itemKey(title) ? null : section;
}

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
