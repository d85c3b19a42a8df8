import { tokenAt } from "../markdown/scan.ts";
import { findNotes } from "../report/note-line.ts";
import type { AnswerRule } from "./rule.ts";

/** A note to themselves that a team left in an answer. */
export const noteLeft: AnswerRule = {
  id: "note-left",
  severity: "warning",
  title: "Note left in the answer",
  why: "It counts as text and will be on the hand-in page, where it says that something is missing.",
  fix: "Do what the note asks for, then delete it.",
  mends: "by hand",
  example: {
    bad: "We used pull requests.\n\nTODO: say who read them",
    good: "We used pull requests, and each was read by somebody else.",
  },
  find: ({ text, lines }) => {
    if (!/todo|to[- ]do|fixme|tb[dc]|wip|xxx|more|this|here|one\)|body\)/i.test(text)) return [];
    return lines.flatMap((line) => {
      const { from, to, block } = line;
      if (block === "blank" || block === "code" || block === "fence") return [];
      return findNotes(text.slice(from, to))
        .map((note) => ({ from: from + note.from, to: from + note.to }))
        .filter((span) => isSeen(tokenAt(lines, span.from)))
        .slice(0, 1)
        .map((span) => ({
          message: "A note to yourselves is left here: write what it asks for, then delete it.",
          span,
        }));
    });
  },
};

// What stands in code is part of the code, and comments are told by a rule of their own.
function isSeen(kind: ReturnType<typeof tokenAt>): boolean {
  return kind !== "code" && kind !== "comment" && kind !== "url" && kind !== "image" && kind !== "html";
}
