import type { Span } from "../document/edit.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import { countWords } from "../official/python-text.ts";
import { readMarker } from "../report/grammar.ts";
import { answerState, isPlaceholderLine, isWholePlaceholder } from "../report/placeholder.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

const WITHIN =
  /[-–—]{2,9}[ \t]{0,3}question[ \t]{0,3}\d{0,3}[ \t]{0,3}fill[ \t]{1,3}here(?:[ \t]{0,3}(?:[-–—]{2,9}|—))?/gi;

/** Where the template's placeholder stands in a text, dashes and all, also with text before or behind it on its line. */
export function placeholdersIn(text: string): Span[] {
  return [...text.matchAll(WITHIN)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
}

/** A placeholder that was left above, below or beside a written answer. */
export const placeholderBesideAnswer: AnswerRule = {
  id: "placeholder-beside-answer",
  severity: "warning",
  title: "Placeholder beside the answer",
  why: "It counts as six words and will be on the hand-in page.",
  fix: "Takes the placeholder away; beside a few words, which may be a note, not unless asked.",
  mends: "safely",
  example: {
    bad: "--- question 7 fill here ---\n\nWe used pull requests, and each was read by somebody else before it was merged; what broke the tests was never merged.",
    good: "We used pull requests, and each was read by somebody else before it was merged; what broke the tests was never merged.",
  },
  find: ({ text, lines }) => {
    if (!/fill\s/i.test(text) || answerState(text) === "unanswered") return [];
    const found = lines.flatMap((line, i): Finding[] => {
      const content = text.slice(line.from, line.to);
      if (!isPlaceholderLine(content)) return within(content, line);
      // One that was changed is told by a rule of its own.
      if (!isWholePlaceholder(content)) return [];
      return [{ message: cost(content), span: { from: line.from, to: line.to }, fix: takeLine(lines, i) }];
    });
    return found.length > 0 && isHardlyBegun(text) ? found.map(lookFirst) : found;
  },
};

/** Words. Beside fewer the placeholder may be all that says the answer is not finished ("Ida does this one"). */
const BEGUN = 20;

function isHardlyBegun(text: string): boolean {
  return countWords(text.replace(WITHIN, " ")) < BEGUN;
}

function lookFirst(finding: Finding): Finding {
  return finding.fix ? { ...finding, fix: { ...finding.fix, needsLook: true } } : finding;
}

function within(content: string, { from }: ScannedLine): Finding[] {
  return placeholdersIn(content).map((found) => {
    const rest = content.slice(found.to).trimStart();
    const blanks = content.length - found.to - rest.length;
    const span = { from: from + found.from, to: from + found.to };
    const before = rest === "" ? found.from - content.slice(0, found.from).trimEnd().length : 0;
    const fix = mayBegin(found.from, rest) ? { fix: fixOf(span.from - before, span.to + blanks) } : {};
    return { message: cost(content.slice(found.from, found.to)), span, ...fix };
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
