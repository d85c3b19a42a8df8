import { findConflictLines } from "../merge/marker-lines.ts";
import { splitLines } from "../text/lines.ts";
import type { Finding, StructureRule } from "./rule.ts";

const SIGNS = ["<", ">", "|"].map((sign) => sign.repeat(7));

/** What git leaves in a file when it could not merge it: one finding a conflict, and one for each marker that belongs to none. */
export const conflictMarker: StructureRule = {
  id: "conflict-marker",
  severity: "error",
  title: "Unresolved merge",
  why: "Both versions of the text are in the file, and both are counted.",
  fix: "Opens both versions beside each other, to choose between them.",
  mends: "when asked",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\n<<<<<<< HEAD\nWe used pull requests.\n=======\nWe pushed to main.\n>>>>>>> main\n",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.\n",
  },
  find: ({ text }) => {
    if (!SIGNS.some((sign) => text.includes(sign))) return [];
    const lines = splitLines(text);
    const contents = lines.map(({ from, to }) => text.slice(from, to));
    const { conflicts, alone } = findConflictLines(contents);
    const at = (line: number, message: string): Finding => {
      const { from, to } = lines[line]!;
      return { message, span: { from, to } };
    };
    return [
      ...conflicts.map(({ start }) =>
        at(start, "git could not merge this and left both versions here; choose one of them."),
      ),
      ...alone.map((line) =>
        at(line, `This line is the rest of a merge; delete it, and what is there twice.`),
      ),
    ];
  },
};
