import { type Line, splitLines } from "../text/lines.ts";
import type { StructureRule } from "./rule.ts";

/** A file whose lines end in more than one way. */
export const lineEndMixed: StructureRule = {
  id: "line-end-mixed",
  severity: "info",
  title: "Mixed line ends",
  why: "The checker does not mind, but git and editors may show lines as changed that nobody touched.",
  fix: "Makes all line ends those that most lines have.",
  mends: "when asked",
  example: {
    bad: "* [ ] Say who did what\r\n* [ ] Draw how it all fits together\n",
    good: "* [ ] Say who did what\n* [ ] Draw how it all fits together\n",
  },
  find: ({ text }) => {
    if (!text.includes("\r")) return [];
    const lines = splitLines(text).filter(({ to, end }) => end > to);
    const usual = usualEnd(text, lines);
    const others = lines.filter(({ to, end }) => text.slice(to, end) !== usual);
    const [first] = others;
    if (!first) return [];
    const count = others.length === 1 ? "One line ends" : `${others.length} lines end`;
    return [
      {
        message: `${count} otherwise than the ${lines.length - others.length} others; git may show lines as changed that nobody touched.`,
        span: { from: first.to, to: first.end },
        fix: {
          label: "makes all line ends the usual one",
          edits: others.map(({ to, end }) => ({ from: to, to: end, insert: usual })),
        },
      },
    ];
  },
};

/** The line end that most lines have; of as many, the plain one. */
function usualEnd(text: string, lines: readonly Line[]): string {
  const counts = new Map([
    ["\n", 0],
    ["\r\n", 0],
    ["\r", 0],
  ]);
  for (const { to, end } of lines) counts.set(text.slice(to, end), counts.get(text.slice(to, end))! + 1);
  return [...counts].reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}
