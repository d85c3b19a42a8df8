import type { Span } from "../document/edit.ts";
import { copyOf } from "../text/copy-of.ts";
import { KnownSpans, type SpansOf } from "../text/known-spans.ts";
import type { Limits } from "./limits.ts";
import { type OwnQuestion, readOwn } from "./own-question.ts";
import type { AnswerState } from "./placeholder.ts";
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

/** A question as it was last read: by itself, and where it stood then. */
interface Known {
  /** What its lines were taken for, which does not follow from them alone. */
  readonly headed: boolean;
  /** The line of its marker among its own; -1 where there is none. */
  readonly marker: number;
  readonly own: OwnQuestion;
  readonly placed: Question;
}

// A change touches one question; the others are what they were, if at another place.
const known = new KnownSpans<Known>();

/**
 * Reads the questions of a report off its skeleton, with the limits their own prompts state. One that is as it was is the same value. All of
 * them are the same list as long as nothing behind the first one's heading changes, and nothing moves.
 */
export function readQuestions(text: string, skeleton: Skeleton): readonly Question[] {
  const { blocks, lines } = skeleton;
  // With the line end above the first one: what a new line gets goes by it.
  const from = Math.max(0, (lines[skeleton.firstQuestion]?.from ?? text.length) - 2);
  const list = lists.of(text);
  const before = list.get(from, text.length);
  if (before?.blocks === blocks && before.from === from) {
    known.carry(
      text,
      blocks.map((block) => blockSpan(skeleton, block)),
    );
    return list.keep(from, text.length, before).questions;
  }
  const numbers = numberBlocks(skeleton);
  const spans = known.of(text);
  const read = blocks.map((block, i) => readQuestion(text, skeleton, block, numbers[i]!, spans));
  const isSame =
    before?.questions.length === read.length && before.questions.every((question, i) => question === read[i]);
  const questions = isSame ? before.questions : read;
  return list.keep(from, text.length, { blocks, from, questions }).questions;
}

function blockSpan({ lines }: Skeleton, { start, end }: QuestionBlock): Span {
  return { from: lines[start]!.from, to: lines[end - 1]!.end };
}

/** The questions as they were last read, of which blocks, and where the first begins. */
interface KnownList extends Pick<Skeleton, "blocks"> {
  readonly from: number;
  readonly questions: readonly Question[];
}

const lists = new KnownSpans<KnownList>();

function readQuestion(
  text: string,
  skeleton: Skeleton,
  block: QuestionBlock,
  number: number | null,
  spans: SpansOf<Known>,
): Question {
  const place = placeOf(skeleton, block, number);
  const { from, to } = blockSpan(skeleton, block);
  const headed = block.heading !== null;
  const marker = block.marker ? block.marker.line - block.start : -1;
  const before = spans.get(from, to);
  const same = before?.headed === headed && before.marker === marker ? before : null;
  if (same && standsAt(same.placed, place)) return same.placed;
  const own = same?.own ?? readOwn(copyOf(text.slice(from, to)), block);
  return spans.keep(from, to, { headed, marker, own, placed: putAt(own, place) }).placed;
}

/** Where a question stands, and what follows from what stands around it. */
interface Place extends Pick<Question, "number" | "line" | "strayMarkers" | "spareMarkers"> {
  readonly from: number;
}

const NONE: readonly Span[] = [];

function placeOf({ lines }: Skeleton, block: QuestionBlock, number: number | null): Place {
  const { start, strayMarkers, spareMarkers } = block;
  const spansOf = (places: readonly number[]) =>
    places.length === 0 ? NONE : places.map((line) => ({ from: lines[line]!.from, to: lines[line]!.to }));
  return {
    number,
    from: lines[start]!.from,
    line: start + 1,
    strayMarkers: spansOf(strayMarkers),
    spareMarkers: spansOf(spareMarkers),
  };
}

// The few questions that have other markers around are put anew each time.
function standsAt(question: Question, { number, from, line, strayMarkers, spareMarkers }: Place): boolean {
  const same = question.number === number && question.heading.from === from && question.line === line;
  return same && question.strayMarkers === strayMarkers && question.spareMarkers === spareMarkers;
}

// Field by field: to spread takes ten times as long, and some texts have questions by the thousand.
function putAt(own: OwnQuestion, { from, number, line, strayMarkers, spareMarkers }: Place): Question {
  const { note, level, prompt, example, stated, heading, marker, answer, answerText, state } = own;
  return {
    number,
    note,
    level,
    prompt,
    example,
    limits: stated,
    stated,
    heading: moved(heading, from),
    marker: marker && moved(marker, from),
    answer: moved(answer, from),
    answerText,
    state,
    line,
    strayMarkers,
    spareMarkers,
  };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
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
