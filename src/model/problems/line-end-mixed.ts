import { splitLines } from "../text/lines.ts";
import type { StructureRule } from "./rule.ts";

/** A file whose lines end in more than one way. */
export const lineEndMixed: StructureRule = {
  id: "line-end-mixed",
  severity: "info",
  title: "Mixed line ends",
  why: "The checker does not mind, but git and editors may show lines as changed that nobody touched.",
  fix: "Makes all line ends those that most lines have.",
  mends: "when asked",
  example: { bad: "One line\\r\\n\nAnother line\\n", good: "One line\\n\nAnother line\\n" },
  find: ({ text }) => {
    if (!text.includes("\r")) return [];
    const lines = splitLines(text).filter(({ to, end }) => end > to);
    const first = lines[0]!;
    const usual = text.slice(first.to, first.end);
    const other = lines.find(({ to, end }) => text.slice(to, end) !== usual);
    if (!other) return [];
    return [
      {
        message: "The lines of this file end in more than one way.",
        span: { from: other.to, to: other.end },
      },
    ];
  },
};
