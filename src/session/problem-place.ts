import type { Span } from "../model/document/edit.ts";
import type { Problem } from "../model/problems/problem.ts";
import { excerpt } from "../model/text/excerpt.ts";
import { lineIndexAt, splitLines } from "../model/text/lines.ts";
import type { Reading } from "./reading.ts";

/** A line of the report around a problem; `marked` is what the problem is about, as offsets into the shown text. */
export interface PlaceLine {
  readonly number: number;
  readonly text: string;
  readonly marked: Span | null;
}

/** Where a problem is: its line, and that line between its neighbours. */
export interface ProblemPlace {
  readonly line: number;
  readonly around: readonly PlaceLine[];
}

const NEIGHBOURS = 2;
/** Characters shown of a long line, and how many of them lead to the place. */
const MOST_SHOWN = 160;
const LEADING = 60;

// Looked at in every frame as long as it is selected.
const known = new WeakMap<Problem, { readonly reading: Reading; readonly place: ProblemPlace }>();

/** Finds the place of a problem of this reading. */
export function placeOf(reading: Reading, problem: Problem): ProblemPlace {
  const before = known.get(problem);
  if (before?.reading === reading) return before.place;
  const place = findPlace(reading.report.text, problem.span);
  known.set(problem, { reading, place });
  return place;
}

function findPlace(text: string, span: Span): ProblemPlace {
  const lines = splitLines(text);
  const at = lineIndexAt(lines, span.from);
  const first = Math.max(0, at - NEIGHBOURS);
  const around = lines.slice(first, at + NEIGHBOURS + 1).map(({ from, to }, i): PlaceLine => {
    const content = text.slice(from, to);
    const number = first + i + 1;
    if (first + i !== at) return { number, text: excerpt(content, 0, MOST_SHOWN).text, marked: null };
    const start = Math.max(0, Math.min(span.from, to) - from - LEADING);
    const shown = excerpt(content, start, start + MOST_SHOWN);
    const place = (offset: number) => Math.max(0, Math.min(offset - from - shown.shift, shown.text.length));
    return { number, text: shown.text, marked: { from: place(span.from), to: place(span.to) } };
  });
  return { line: at + 1, around };
}
