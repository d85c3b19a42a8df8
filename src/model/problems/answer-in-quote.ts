import { isEmptyQuote, isQuote } from "../report/grammar.ts";
import { holdsConflict } from "./holds-conflict.ts";
import { linesWithin, type PlacedLine } from "./lines-within.ts";
import type { AnswerRule } from "./rule.ts";
import { quoteDepth, takeQuoteMarks } from "./take-quote-marks.ts";

/** An answer that begins with quote lines, as if it were still the prompt. */
export const answerInQuote: AnswerRule = {
  id: "answer-in-quote",
  severity: "warning",
  title: "Answer inside the quote",
  why: "The hand-in page shows it as part of the prompt, and every `>` counts as a word.",
  fix: "Takes the `>` away from the quote the answer begins with.",
  mends: "safely",
  example: {
    bad: "> We are group 7.\n>\n> There are four of us.",
    good: "We are group 7.\n\nThere are four of us.",
  },
  find: ({ text }) => {
    if (!isQuote(text.slice(0, firstLine(text))) || holdsConflict(text)) return [];
    const lines = linesWithin(text, 0, text.length);
    const edits = takeQuoteMarks(lines, depthOf(lines));
    return [
      {
        message: "The answer starts with `>`, inside the quote; take the `>` away.",
        span: { from: 0, to: 1 },
        ...(edits ? { fix: { label: "takes the > away", edits } } : {}),
      },
    ];
  },
};

// Down to its first words: were fewer marks taken, the answer would still begin with one.
function depthOf(lines: readonly PlacedLine[]): number {
  let depth = 0;
  for (const { content } of lines) {
    depth = Math.max(depth, quoteDepth(content));
    if (!isEmptyQuote(content)) break;
  }
  return depth;
}

function firstLine(text: string): number {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
}
