import type { Edit } from "../document/edit.ts";
import { plainTitle, sectionShapes } from "../report/edition.ts";
import { isBlank } from "../report/grammar.ts";
import type { Report } from "../report/parse.ts";
import { placeholderFor } from "../report/placeholder.ts";
import { templateFor } from "../template/template.ts";
import { lineEndAt, splitLines, unifyLineEnds } from "../text/lines.ts";
import type { VerdictRule } from "./rule.ts";

/** A question of the template that is not in the report. */
export const questionMissing: VerdictRule = {
  id: "question-missing",
  severity: "error",
  title: "Question missing",
  why: "The checker counts answers; one less than the template has and it stops without judging any.",
  fix: "Puts the question back from the first committed version of the report; without one, its heading and marker.",
  mends: "when asked",
  example: {
    bad: "### Question 6\n\n> Answer:\n\nWe used a formatter.\n\n### Question 8\n\n> Answer:\n\nIt is 60 %.",
    good: "### Question 6\n\n> Answer:\n\nWe used a formatter.\n\n### Question 7\n\n> Answer:\n\n--- question 7 fill here ---\n\n### Question 8\n\n> Answer:\n\nIt is 60 %.",
  },
  find: ({ report, context }) => {
    const template = templateFor(report, context.template);
    return missingNumbers(report).map((number) => {
      const at = placeOf(report, number);
      return {
        message: `Question ${number} is not in the report; put its heading, prompt and \`> Answer:\` back.`,
        span: { from: at, to: at },
        question: number,
        fix: {
          label: "puts the question back",
          edits: [insertBlock(report.text, at, blockOf(template, number))],
        },
      };
    });
  },
};

// A question without a heading is one of them, although nobody can tell which.
function missingNumbers({ edition, questions }: Report): number[] {
  if (edition.id === "generic") return [];
  const present = new Set(questions.map(({ number }) => number));
  const numbers = Array.from({ length: edition.questions }, (_, i) => i + 1);
  const unnumbered = questions.filter(({ number }) => number === null).length;
  return numbers.filter((number) => !present.has(number)).slice(unnumbered);
}

// Before the next question, or the heading of its section when the missing one belongs to the section before.
function placeOf({ edition, questions, sections }: Report, number: number): number {
  const index = questions.findIndex((question) => question.number !== null && question.number > number);
  const next = questions[index];
  const above = next ? questions[index - 1] : questions.at(-1);
  const start = above?.answer.to ?? 0;
  const end = next?.heading.from ?? Number.POSITIVE_INFINITY;
  const later = new Set(
    sectionShapes(edition)
      .filter(({ question }) => question > number)
      .map(({ title }) => plainTitle(title)),
  );
  const section = sections.find(
    ({ from, title }) => from >= start && from < end && later.has(plainTitle(title)),
  );
  return section?.from ?? next?.heading.from ?? start;
}

// As the template has it, with the placeholder whatever stands there; of no template, as far as the checker needs it.
function blockOf(template: Report | null, number: number): string {
  const question = template?.questions.find((question) => question.number === number);
  if (!template || !question?.marker || question.level === null)
    return `### Question ${number}\n\n> Answer:\n\n${placeholderFor(number)}`;
  const prompt = unifyLineEnds(template.text.slice(question.heading.from, question.marker.to));
  return `${prompt}\n\n${placeholderFor(number)}`;
}

function insertBlock(text: string, at: number, block: string): Edit {
  const above = splitLines(text.slice(0, at));
  const lineEnd = lineEndAt(text, above, at);
  const isBlankAbove = (line: number) => {
    const content = above.at(line);
    return content === undefined || isBlank(text.slice(content.from, content.to));
  };
  // Behind the last answer the line has not ended yet.
  const behind = isBlankAbove(-1) ? `${block}\n\n` : `\n\n${block}`;
  const apart = isBlankAbove(-1) && !isBlankAbove(-2) ? "\n" : "";
  return { from: at, to: at, insert: `${apart}${behind}`.replaceAll("\n", lineEnd) };
}
