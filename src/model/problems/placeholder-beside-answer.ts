import type { ScannedLine } from "../markdown/scan.ts";
import { countWords } from "../official/python-text.ts";
import { readMarker } from "../report/grammar.ts";
import { answerState, isPlaceholderLine, isWholePlaceholder } from "../report/placeholder.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

// The template's placeholder, with text before or behind it on its line.
const WITHIN = /[-–—]{2,9} {0,3}question {0,3}\d{0,3} {0,3}fill {1,3}here(?: {0,3}(?:[-–—]{2,9}|—))?/gi;

/** A placeholder that was left above, below or beside a written answer. */
export const placeholderBesideAnswer: AnswerRule = {
  id: "placeholder-beside-answer",
  severity: "warning",
  title: "Placeholder beside the answer",
  why: "It counts as six words and will be on the hand-in page.",
  fix: "Takes the placeholder away.",
  mends: "safely",
  example: { bad: "--- question 7 fill here ---\n\nWe used pull requests.", good: "We used pull requests." },
  find: ({ text, lines }) => {
    if (!/fill\s/i.test(text) || answerState(text) === "unanswered") return [];
    return lines.flatMap((line, i) => {
      const content = text.slice(line.from, line.to);
      if (!isPlaceholderLine(content)) return within(content, line);
      // One that was changed is told by a rule of its own.
      if (!isWholePlaceholder(content)) return [];
      return [{ message: cost(content), span: { from: line.from, to: line.to }, fix: takeLine(lines, i) }];
    });
  },
};

function within(content: string, { from }: ScannedLine): Finding[] {
  return [...content.matchAll(WITHIN)].map(({ 0: found, index }) => {
    const end = index + found.length;
    const rest = content.slice(end).trimStart();
    const blanks = content.length - end - rest.length;
    const span = { from: from + index, to: from + end };
    const before = rest === "" ? index - content.slice(0, index).trimEnd().length : 0;
    const fix = mayBegin(index, rest) ? { fix: fixOf(span.from - before, span.to + blanks) } : {};
    return { message: cost(found), span, ...fix };
  });
}

// At the start of a line a heading or a marker would come to life, and end the answer; the words of another placeholder would be this one's.
function mayBegin(index: number, rest: string): boolean {
  if (/^question\b/i.test(rest)) return false;
  return index > 0 || (!rest.startsWith("#") && readMarker(rest) === null);
}

function cost(placeholder: string): string {
  return `The placeholder still counts as ${countWords(placeholder)} words and will be on the hand-in page.`;
}

/** Takes the line of a placeholder away, with one of the blank lines around it, so that no gap is left. */
export function takeLine(lines: AnswerText["lines"], i: number): Fix {
  const blank = (at: number) => lines[at]?.block === "blank";
  const first = !blank(i + 1) && blank(i - 1) ? i - 1 : i;
  const last = blank(i + 1) ? i + 1 : i;
  if (last + 1 < lines.length) return fixOf(lines[first]!.from, lines[last + 1]!.from);
  return fixOf(Math.max(0, lines[first]!.from - 1), lines[last]!.to);
}

function fixOf(from: number, to: number): Fix {
  return { label: "takes the placeholder away", edits: [{ from, to, insert: "" }] };
}
