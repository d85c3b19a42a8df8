import type { Span } from "../document/edit.ts";
import { isBlank, isEmptyQuote, isQuote, unquote } from "./grammar.ts";
import { isLimitsLine, type Limits, promptLimits } from "./limits.ts";
import { type AnswerState, answerState } from "./placeholder.ts";
import type { QuestionBlock, Skeleton } from "./skeleton.ts";

/** One question of a report and its answer. Spans are offsets into the report's text. */
export interface Question {
  /** Null where the heading is gone and the number cannot be told. */
  readonly number: number | null;
  /** What somebody wrote behind the number in the heading (`[] Johan`). */
  readonly note: string;
  /** The level of the heading; null when the heading is gone. */
  readonly level: number | null;
  /** What is asked, as Markdown without quote marks, limits and example. */
  readonly prompt: string;
  /** The example answer the template gives, or an empty string. */
  readonly example: string;
  readonly limits: Limits;
  /** What the prompt itself states, which a checker's table overrules. */
  readonly stated: Limits;
  /** The heading's line; empty, at the prompt, when the heading is gone. */
  readonly heading: Span;
  /** `Answer:` itself; null when it is gone. */
  readonly marker: Span | null;
  /** The raw answer, or where it goes. */
  readonly answer: Span;
  /** The answer as it stands in the file; empty when unanswered. */
  readonly answerText: string;
  readonly state: AnswerState;
  /** The line of the heading, from 1. */
  readonly line: number;
  /** Where the marker-like lines stand that count as text of the answer. */
  readonly strayMarkers: readonly Span[];
  /** Where markers stand that another one directly below replaced. */
  readonly spareMarkers: readonly Span[];
}

/** Reads the questions of a report off its skeleton, with the limits their own prompts state. */
export function readQuestions(text: string, skeleton: Skeleton): Question[] {
  const numbers = numberBlocks(skeleton);
  return skeleton.blocks.map((block, i) => {
    const prompt = readPrompt(skeleton, block);
    const number = numbers[i]!;
    const answer = answerSpan(skeleton, block, prompt.end);
    const raw = text.slice(answer.from, answer.to);
    const state = answerState(raw);
    const stated = promptLimits(prompt.asked);
    const { lines } = skeleton;
    const spanOf = (line: number): Span => ({ from: lines[line]!.from, to: lines[line]!.to });
    const start = lines[block.start]!;
    return {
      number,
      note: block.heading?.note ?? "",
      level: block.heading?.level ?? null,
      prompt: prompt.question,
      example: prompt.example,
      limits: stated,
      stated,
      heading: block.heading ? spanOf(block.start) : { from: start.from, to: start.from },
      marker: markerSpan(skeleton, block),
      answer,
      answerText: state === "unanswered" ? "" : raw,
      state,
      line: block.start + 1,
      strayMarkers: block.strayMarkers.map(spanOf),
      spareMarkers: block.spareMarkers.map(spanOf),
    };
  });
}

// A question without a heading has the number of the gap, if the gap is one.
function numberBlocks({ blocks, template }: Skeleton): (number | null)[] {
  return blocks.map((block, i) => {
    if (block.heading) return block.heading.number;
    const before = i === 0 ? 0 : blocks[i - 1]!.heading?.number;
    const after = i === blocks.length - 1 ? template && template + 1 : blocks[i + 1]!.heading?.number;
    return before != null && after != null && after - before === 2 ? before + 1 : null;
  });
}

function markerSpan({ lines }: Skeleton, { marker }: QuestionBlock): Span | null {
  if (!marker) return null;
  const { from } = lines[marker.line]!;
  return { from: from + marker.at.from, to: from + marker.at.to };
}

interface Prompt {
  readonly question: string;
  readonly asked: string;
  readonly example: string;
  /** The first line behind the prompt. */
  readonly end: number;
}

function readPrompt({ contents }: Skeleton, block: QuestionBlock): Prompt {
  const start = block.start + (block.heading ? 1 : 0);
  const end = block.marker ? block.marker.line : quoteEnd(contents, start, block.end);
  const asked: string[] = [];
  const example: string[] = [];
  let inExample = false;
  for (let i = start; i < end; i++) {
    const line = unquote(contents[i]!);
    if (/^\s*(?:\*\*)?Example\b[^:]*:/.test(line)) {
      inExample = true;
      const rest = line.slice(line.indexOf(":") + 1).replace(/^\*\*/, "");
      if (!isBlank(rest)) example.push(rest.trim());
    } else (inExample ? example : asked).push(line);
  }
  const question = asked.filter((line) => !isLimitsLine(line));
  return {
    question: question.join("\n").trim(),
    asked: asked.join("\n"),
    example: example.join("\n").trim(),
    end: block.marker ? behindMarker(contents, block.marker.line + 1, block.end) : end,
  };
}

function quoteEnd(contents: readonly string[], start: number, limit: number): number {
  let line = start;
  while (line < limit && isBlank(contents[line]!)) line++;
  if (line === limit || !isQuote(contents[line]!)) return start;
  while (line < limit && isQuote(contents[line]!)) line++;
  return line;
}

// Lines of nothing but quote marks directly below the marker are the quote's, not the answer's.
function behindMarker(contents: readonly string[], start: number, limit: number): number {
  let line = start;
  while (line < limit && isEmptyQuote(contents[line]!)) line++;
  return line;
}

function answerSpan({ lines, contents }: Skeleton, block: QuestionBlock, promptEnd: number): Span {
  const { marker } = block;
  let last = block.end - 1;
  while (last >= promptEnd && isBlank(contents[last]!)) last--;
  if (marker) {
    const rest = contents[marker.line]!.slice(marker.at.to);
    if (!isBlank(rest)) {
      const from = lines[marker.line]!.from + marker.at.to + (rest.length - rest.trimStart().length);
      return { from, to: lines[Math.max(last, marker.line)]!.to };
    }
  }
  let first = promptEnd;
  while (first <= last && isBlank(contents[first]!)) first++;
  if (first <= last) return { from: lines[first]!.from, to: lines[last]!.to };
  return emptyAnswer(lines, promptEnd, block.end);
}

// Where an answer goes that is not there: behind one blank line, if there is one to stand behind.
function emptyAnswer(lines: Skeleton["lines"], from: number, to: number): Span {
  const offset = lines[from < to ? from : from - 1]!.end;
  return { from: offset, to: offset };
}
