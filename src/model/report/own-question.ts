import type { Span } from "../document/edit.ts";
import { copyOf } from "../text/copy-of.ts";
import { splitLines } from "../text/lines.ts";
import { isBlank, isEmptyQuote, isQuote, unquote } from "./grammar.ts";
import { isLimitsLine, promptLimits } from "./limits.ts";
import { answerState } from "./placeholder.ts";
import type { Question } from "./questions.ts";
import { type QuestionBlock, type Skeleton, withoutMark } from "./skeleton.ts";

/**
 * A question as its own lines have it, wherever they stand: spans are offsets into these lines. Lines that only look like markers are no
 * part of it: a section may end the question before them.
 */
export type OwnQuestion = Omit<Question, "number" | "limits" | "line" | "strayMarkers" | "spareMarkers">;

/** A block and its lines, by themselves: the lines are counted from the first of them. */
interface OwnBlock extends Pick<QuestionBlock, "heading" | "marker">, Pick<Skeleton, "lines" | "contents"> {
  /** How many lines it has; what is behind them is not its own. */
  readonly end: number;
}

/** Reads the lines of a question, of which the skeleton says what each is. `piece` is the text of these lines with their line ends. */
export function readOwn(piece: string, block: QuestionBlock): OwnQuestion {
  const { start, heading, marker } = block;
  const lines = splitLines(piece);
  const contents = lines.map(({ from, to }, i) =>
    i === 0 ? withoutMark(piece, from, to) : piece.slice(from, to),
  );
  const end = block.end - start;
  const own = { lines, contents, heading, marker: marker && { ...marker, line: marker.line - start }, end };
  const prompt = readPrompt(own);
  const answer = answerSpan(own, prompt.end);
  const raw = piece.slice(answer.from, answer.to);
  const state = answerState(raw);
  return {
    note: copyOf(heading?.note ?? ""),
    level: heading?.level ?? null,
    prompt: prompt.question,
    example: prompt.example,
    stated: promptLimits(prompt.asked),
    heading: { from: 0, to: heading ? lines[0]!.to : 0 },
    marker: markerSpan(own),
    answer,
    answerText: state === "unanswered" ? "" : raw,
    state,
  };
}

function markerSpan({ lines, marker }: OwnBlock): Span | null {
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

function readPrompt({ contents, heading, marker, end: limit }: OwnBlock): Prompt {
  const start = heading ? 1 : 0;
  const end = marker ? marker.line : quoteEnd(contents, start, limit);
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
    end: marker ? behindMarker(contents, marker.line + 1, limit) : end,
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

function answerSpan({ lines, contents, marker, end }: OwnBlock, promptEnd: number): Span {
  let last = end - 1;
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
  return emptyAnswer(lines, promptEnd, end);
}

// Where an answer goes that is not there: behind one blank line, if there is one to stand behind.
function emptyAnswer(lines: Skeleton["lines"], from: number, to: number): Span {
  const offset = lines[from < to ? from : from - 1]!.end;
  return { from: offset, to: offset };
}
