import { printable } from "../text/printable.ts";
import { ofQuestion, type StructureRule } from "./rule.ts";

const LONGEST = 40;

/** A note somebody left in a question's heading. */
export const questionHeadingNote: StructureRule = {
  id: "question-heading-note",
  severity: "info",
  title: "Note in a question heading",
  why: "It does no harm to the check, but it will be on the hand-in page.",
  fix: "Take the note away before the hand-in.",
  mends: "by hand",
  example: { bad: "### Question 4 [] Johan", good: "### Question 4" },
  find: ({ questions }) =>
    questions
      .filter(({ note }) => note !== "")
      .map(({ number, note, heading }) => {
        const shown = printable(note.length > LONGEST ? `${note.slice(0, LONGEST - 1)}…` : note);
        return {
          message: `Question ${number}'s heading says "${shown}"; take it away before the hand-in.`,
          span: heading,
          ...ofQuestion(number),
        };
      }),
};
