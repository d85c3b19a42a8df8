import type { Span } from "../document/edit.ts";
import { commonEnd, commonStart } from "../text/common.ts";
import { type Line, lineIndexAt, splitLines } from "../text/lines.ts";
import { templateQuestions } from "./edition.ts";
import {
  beginsLikePrompt,
  isBlank,
  isEmptyQuote,
  isQuote,
  linesInFences,
  type Marker,
  type QuestionHeading,
  readHeading,
  readMarker,
  readQuestionHeading,
} from "./grammar.ts";
import { type HeadingLine, sectionLines, type TitledLine } from "./section-lines.ts";

/** A `##` heading that parts the questions. */
export interface Section extends Span {
  readonly title: string;
  readonly line: number;
}

/** The lines one question occupies, by index; `end` is exclusive. An orphan has lost its heading and begins with its prompt. */
export interface QuestionBlock {
  readonly start: number;
  readonly end: number;
  readonly heading: QuestionHeading | null;
  readonly marker: { readonly line: number; readonly at: Marker } | null;
  /** Lines that look like a marker but count as text of the answer. */
  readonly strayMarkers: readonly number[];
  /** Marker lines given up for a later one directly below. */
  readonly spareMarkers: readonly number[];
  /** Headings of the same number inside the answer. */
  readonly repeats: readonly number[];
}

/** Where everything stands in a report, by lines: what questions and checklist are then read from. */
export interface Skeleton {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly contents: readonly string[];
  readonly template: 27 | 31 | null;
  readonly sections: readonly Section[];
  readonly blocks: readonly QuestionBlock[];
  /** The line at which the last answer ends although the file goes on: a level-1 heading and what follows. */
  readonly reportEnd: number;
  /** The line of the first question, or the number of lines. */
  readonly firstQuestion: number;
}

let last: Skeleton | null = null;

/** Scans a text for its sections, questions and markers. Never throws. A tick leaves all of it as it was but the one line. */
export function scanSkeleton(text: string): Skeleton {
  last = (last && scanAgain(last, text)) ?? scanAnew(text);
  return last;
}

const STRUCTURE = /[#>\r\n]|Answer/;

/** The skeleton before with one line another, of the same length; null where more may have changed. */
function scanAgain(before: Skeleton, text: string): Skeleton | null {
  if (before.text.length !== text.length) return null;
  const { lines, contents, firstQuestion } = before;
  const from = commonStart(before.text, text);
  const to = text.length - commonEnd(before.text, text, text.length - from);
  const i = lineIndexAt(lines, from);
  const line = lines[i]!;
  // A byte order mark makes the first line another than it is.
  if (i === 0 || i >= firstQuestion || to > line.to) return null;
  const content = text.slice(line.from, line.to);
  const isPlain = (each: string) => !STRUCTURE.test(each) && !isBlank(each);
  return isPlain(contents[i]!) && isPlain(content)
    ? { ...before, text, contents: contents.with(i, content) }
    : null;
}

function scanAnew(text: string): Skeleton {
  const lines = splitLines(text);
  const contents = lines.map(({ from, to }, i) =>
    i === 0 ? withoutMark(text, from, to) : text.slice(from, to),
  );
  const headings: HeadingLine[] = [];
  const titled: TitledLine[] = [];
  contents.forEach((content, line) => {
    if (!content.includes("#")) return;
    const question = readQuestionHeading(content);
    if (question) headings.push({ line, heading: question });
    const heading = readHeading(content);
    if (heading?.level === 2) titled.push({ line, title: heading.title });
  });
  const template = templateQuestions(
    headings.map(({ heading }) => heading.number),
    titled.map(({ title }) => title),
  );
  const sections = sectionLines(contents, titled, headings, template).map(({ line, title }) => ({
    title,
    line: line + 1,
    from: lines[line]!.from,
    to: lines[line]!.to,
  }));
  const blocks = findBlocks(contents, headings, sections);
  const reportEnd = endOfReport(contents, blocks.at(-1));
  if (blocks.length > 0) blocks.push({ ...blocks.pop()!, end: reportEnd });
  const firstQuestion = blocks[0]?.start ?? lines.length;
  return { text, lines, contents, template, sections, blocks, reportEnd, firstQuestion };
}

/** The first line of a text. A byte order mark stays in the text and in all offsets, but it is no part of the line's grammar. */
export function withoutMark(text: string, from: number, to: number): string {
  return text.charCodeAt(0) === 0xfeff ? ` ${text.slice(from + 1, to)}` : text.slice(from, to);
}

function findBlocks(
  contents: readonly string[],
  headings: readonly HeadingLine[],
  sections: readonly Section[],
): QuestionBlock[] {
  const blocks: OpenBlock[] = [];
  const first = headings[0]?.line ?? contents.length;
  // Before Question 1 nothing can be missing: a prompt up there is one the instructions show.
  if (headings[0]?.heading.number !== 1) blocks.push(...readRegion(contents, 0, first, null));
  headings.forEach(({ line, heading }, i) => {
    const limit = headings[i + 1]?.line ?? contents.length;
    const current = blocks.at(-1);
    if (current?.heading?.number === heading.number && !standsAlone(contents, line, limit)) {
      current.end = limit;
      current.repeats.push(line);
    } else blocks.push(...readRegion(contents, line, limit, heading));
  });
  return endAtSections(blocks, sections);
}

// Blocks and sections both come in the order of the file, so one walk finds the section that ends each block.
function endAtSections(blocks: readonly OpenBlock[], sections: readonly Section[]): QuestionBlock[] {
  let next = 0;
  return blocks.map((block) => {
    // A section heading between a question's heading and its marker ends nothing: its answer comes below.
    const answerStart = block.marker?.line ?? block.start;
    while (next < sections.length && sections[next]!.line - 1 <= answerStart) next++;
    const section = sections[next];
    return section && section.line - 1 < block.end ? { ...block, end: section.line - 1 } : block;
  });
}

// Whether a heading that repeats a number has a prompt or a marker of its own, and so is a question.
function standsAlone(contents: readonly string[], line: number, limit: number): boolean {
  for (let i = line + 1; i < limit; i++) if (readMarker(contents[i]!)) return true;
  const next = contents.slice(line + 1, limit).find((content) => !isBlank(content));
  return next !== undefined && isQuote(next);
}

/** A block while it is being read. */
interface OpenBlock extends QuestionBlock {
  end: number;
  marker: QuestionBlock["marker"];
  strayMarkers: number[];
  spareMarkers: number[];
  repeats: number[];
}

/** The questions between one heading and the next: the heading's own, and those that have lost theirs. */
function readRegion(
  contents: readonly string[],
  from: number,
  limit: number,
  heading: QuestionHeading | null,
): OpenBlock[] {
  const blocks: OpenBlock[] = heading ? [startBlock(from, limit, heading)] : [];
  let lastMarker = from - 1;
  let lastText = from - 1;
  for (let line = from; line < limit; line++) {
    const content = contents[line]!;
    const at = readMarker(content);
    if (!at) {
      if (!isBlank(content) && !isEmptyQuote(content)) lastText = line;
      continue;
    }
    const taken = placeMarker(contents, blocks, { line, at }, { limit, lastMarker, lastText });
    lastMarker = line;
    // An answer that begins on the marker's own line is text between this marker and the next, and so is a marker that counts as text.
    if (!taken || !isBlank(content.slice(at.to))) lastText = line;
  }
  return blocks;
}

interface Around {
  readonly limit: number;
  readonly lastMarker: number;
  readonly lastText: number;
}

/**
 * Decides what a marker line is: the question's own, that of a question without heading, a replacement for the one above, or text.
 * Gives whether it was taken for a marker.
 */
function placeMarker(
  contents: readonly string[],
  blocks: OpenBlock[],
  marker: NonNullable<QuestionBlock["marker"]>,
  { limit, lastMarker, lastText }: Around,
): boolean {
  const open = blocks.at(-1);
  if (open && open.marker === null) {
    open.marker = marker;
    return true;
  }
  const start = orphanStart(contents, marker.line, lastMarker);
  if (start !== null) {
    if (open) open.end = start;
    blocks.push({ ...startBlock(start, limit, null), marker });
    return true;
  }
  if (open?.marker && lastText < open.marker.line) {
    open.spareMarkers.push(open.marker.line);
    open.marker = marker;
    return true;
  }
  open?.strayMarkers.push(marker.line);
  return false;
}

function startBlock(start: number, end: number, heading: QuestionHeading | null): OpenBlock {
  return { start, end, heading, marker: null, strayMarkers: [], spareMarkers: [], repeats: [] };
}

// Where the prompt of a marker begins whose question has no heading: the quote above it, if it begins like a prompt.
function orphanStart(contents: readonly string[], marker: number, after: number): number | null {
  let line = marker - 1;
  if (!isQuote(contents[marker]!)) while (line > after && isBlank(contents[line]!)) line--;
  let start: number | null = null;
  for (; line > after && isQuote(contents[line]!); line--) start = line;
  return start !== null && beginsLikePrompt(contents[start]!) ? start : null;
}

function endOfReport(contents: readonly string[], last: QuestionBlock | undefined): number {
  if (!last) return contents.length;
  const start = (last.marker?.line ?? last.start) + 1;
  const fenced = linesInFences(contents, start, last.end);
  for (let i = start; i < last.end; i++)
    if (!fenced.has(i) && readHeading(contents[i]!)?.level === 1) return i;
  return last.end;
}
