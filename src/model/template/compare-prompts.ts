import type { Edit, Span } from "../document/edit.ts";
import { isBlank, isQuote } from "../report/grammar.ts";
import type { Report } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { LineCache } from "../text/line-cache.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { plainWords, type WordDifference, wordDifferences } from "./words.ts";

/** A prompt that reads otherwise than the template's. */
export interface ChangedPrompt {
  readonly question: Question;
  /** The prompt's first line. */
  readonly span: Span;
  readonly differences: readonly WordDifference[];
  /** Puts the template's back; null where that would take away what somebody may have written as an answer. */
  readonly edit: Edit | null;
}

/** How many prompts can be compared with the template's, and those of them that differ. */
export interface ComparedPrompts {
  readonly compared: number;
  readonly changed: readonly ChangedPrompt[];
}

/** Compares the prompts of two reports, from the heading to the marker, question by question. */
export function comparePrompts(report: Report, template: Report): ComparedPrompts {
  const theirs = new Map<number, Question>();
  for (const question of template.questions)
    if (question.number !== null && !theirs.has(question.number)) theirs.set(question.number, question);
  let compared = 0;
  const changed = report.questions.flatMap((question) => {
    const other = question.number === null ? undefined : theirs.get(question.number);
    const span = promptSpan(question);
    const from = other && promptSpan(other);
    if (!span || !from) return [];
    compared++;
    return compare(report.text, question, span, template.text.slice(from.from, from.to)) ?? [];
  });
  return { compared, changed };
}

// Behind the heading's own line, up to the marker; the quote mark before the marker is part of it.
function promptSpan({ level, heading, marker }: Question): Span | null {
  return marker && level !== null ? { from: heading.to, to: marker.from } : null;
}

function compare(text: string, question: Question, span: Span, theirs: string): ChangedPrompt | null {
  const own = text.slice(span.from, span.to);
  if (own === theirs) return null;
  const { differences, isOurs } =
    known.get(theirs, own) ?? known.keep(theirs, own, compareTexts(own, theirs));
  if (differences.length === 0) return null;
  const changed = { question, span: firstLine(own, span.from), differences };
  if (isOurs) return { ...changed, edit: null };
  const lineEnd = /^(?:\r\n?|\n)/.exec(own)?.[0] ?? "\n";
  return { ...changed, edit: { ...span, insert: unifyLineEnds(theirs).replaceAll("\n", lineEnd) } };
}

interface ComparedTexts {
  readonly differences: readonly WordDifference[];
  /** Whether there may be words in it that somebody wants to keep. */
  readonly isOurs: boolean;
}

// Prompts stay as they are while answers are written.
const known = new LineCache<ComparedTexts>();

function compareTexts(own: string, theirs: string): ComparedTexts {
  const [ownWords, theirWords] = [plainWords(own), plainWords(theirs)];
  const differences = wordDifferences(ownWords, theirWords);
  return { differences, isOurs: !isAllQuote(own) || holdsText(ownWords, theirWords, differences) };
}

/** More words than this that the template does not have are a text of the team's own. */
const MOST_OWN_WORDS = 5;

// Words put in the place of others are an edit of the prompt. Words added to it, or written over the example, may be an answer.
function holdsText(
  own: readonly string[],
  template: readonly string[],
  differences: readonly WordDifference[],
): boolean {
  if (differences.some((at) => at.own.length > at.template.length)) return true;
  const [asked, theirs] = [askedWords(own), askedWords(template)];
  const inExample = countOthers(own.slice(asked.length), template.slice(theirs.length));
  return inExample > 0 || countOthers(asked, theirs) > MOST_OWN_WORDS;
}

function askedWords(words: readonly string[]): readonly string[] {
  const example = words.findIndex((word) => word.startsWith("Example"));
  return example < 0 ? words : words.slice(0, example);
}

// How many words the template does not have, repeats counted.
function countOthers(own: readonly string[], template: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of template) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of own) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) count++;
    else left.set(word, rest - 1);
  }
  return count;
}

function isAllQuote(prompt: string): boolean {
  return prompt.split(/\r\n?|\n/).every((line) => isBlank(line) || isQuote(line));
}

function firstLine(prompt: string, offset: number): Span {
  const start = prompt.length - prompt.trimStart().length;
  const length = prompt.slice(start).search(/[\r\n]/);
  return { from: offset + start, to: length < 0 ? offset + prompt.length : offset + start + length };
}
