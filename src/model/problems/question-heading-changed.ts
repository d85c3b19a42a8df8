import type { Edit } from "../document/edit.ts";
import type { Checker } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { lineAbove, lineEndHere } from "./lines-within.ts";
import { ofQuestion, type StructureRule } from "./rule.ts";

/** A question heading that is not as the template has it: another level, or gone with only its prompt left. */
export const questionHeadingChanged: StructureRule = {
  id: "question-heading-changed",
  severity: "warning",
  title: "Question heading changed",
  why: "The checker ends the answer before it at `###`; with another heading it may not count that answer at all.",
  fix: "Writes the heading as the template has it.",
  mends: "safely",
  example: { bad: "# Question 14", good: "### Question 14" },
  find: ({ text, edition, checker, questions }) =>
    edition.id === "generic"
      ? []
      : questions.flatMap((question, i) => {
          const { number, level, heading } = question;
          if (level === 3) return [];
          const endsNothing =
            checker !== null && (level ?? 0) < 3 && (i > 0 || isFirstCut(text, question, checker));
          const edit = writeHeading(text, question);
          const label = level === null ? "puts the heading back" : "writes it with ###";
          return [
            {
              ...(endsNothing ? { severity: "error" as const } : {}),
              message: complaint(number, level, endsNothing),
              span: heading,
              ...ofQuestion(number),
              ...(edit ? { fix: { label, edits: [edit] } } : {}),
            },
          ];
        }),
};

/** The checker of the early editions drops what stands above the first answer, and finds it by a `###`; the later one needs none. */
function isFirstCut(text: string, { heading }: Question, { table }: Checker): boolean {
  return table.length === 27 && !text.slice(0, heading.from).includes("###");
}

function complaint(number: number | null, level: number | null, endsNothing: boolean): string {
  const wanted = `\`### Question ${number ?? "N"}\``;
  if (level !== null)
    return `Question ${number} has a heading of level ${level}${endsNothing ? ", which ends no answer" : ""}; write ${wanted}.`;
  const what = number === null ? "this question" : `Question ${number}`;
  return `The heading of ${what} is gone${endsNothing ? ", so nothing ends the answer before it" : ""}; put ${wanted} back.`;
}

function writeHeading(text: string, { number, level, heading }: Question): Edit | null {
  const { from } = heading;
  if (level !== null) {
    const marks = /^[^#]*/.exec(text.slice(from, heading.to))![0].length;
    return { from: from + marks, to: from + marks + level, insert: "###" };
  }
  if (number === null) return null;
  const lineEnd = lineEndHere(text, from);
  const gap = lineAbove(text, from).trim() === "" ? "" : lineEnd;
  return { from, to: from, insert: `${gap}### Question ${number}${lineEnd}${lineEnd}` };
}
