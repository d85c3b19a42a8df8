import { createContext } from "react";
import { boundaryAfter, boundaryBefore } from "../model/buffer/clusters.ts";
import type { Span } from "../model/document/edit.ts";
import { findMatches } from "../model/text/find-matches.ts";
import type { Piece } from "./line.tsx";

/** What was looked for, to be marked in every line below; empty for nothing. */
export const Searched = createContext("");

/** A text in lines with what was looked for marked, and the lines, counted from 0, in which a match begins. */
export interface MarkedLines {
  readonly lines: readonly (readonly Piece[])[];
  readonly found: readonly number[];
}

/** The pieces of a line, with each place where a query stands in the role `match`, across pieces too. The text stays as it is. */
export function markMatches(pieces: readonly Piece[], query: string): readonly Piece[] {
  return query === "" ? pieces : markSpans(pieces, findMatches(textOf(pieces), query));
}

/** The same for the lines of a text: a match may go on in the next line, where a blank was before the text was wrapped. */
export function markLines(lines: readonly (readonly Piece[])[], query: string): MarkedLines {
  if (query === "") return { lines, found: [] };
  const texts = lines.map(textOf);
  const byLine = new Map<number, Span[]>();
  const found: number[] = [];
  let line = 0;
  let start = 0;
  for (const { from, to } of findMatches(texts.join("\n"), query)) {
    while (line + 1 < lines.length && start + texts[line]!.length < from) start += texts[line++]!.length + 1;
    if (found.at(-1) !== line) found.push(line);
    let at = start;
    for (let i = line; i < lines.length && at < to; at += texts[i++]!.length + 1) {
      // What hangs a line in from the left is no part of the words.
      const indent = i === line ? 0 : texts[i]!.length - texts[i]!.trimStart().length;
      const span = { from: Math.max(indent, from - at), to: Math.min(to - at, texts[i]!.length) };
      byLine.set(i, [...(byLine.get(i) ?? []), span]);
    }
  }
  return { lines: lines.map((pieces, i) => markSpans(pieces, byLine.get(i) ?? [])), found };
}

/** The pieces of a line with some places of its text in the role `match`: from left to right, none over another. */
export function markSpans(pieces: readonly Piece[], spans: readonly Span[]): readonly Piece[] {
  if (spans.length === 0) return pieces;
  const whole = wholeCharacters(textOf(pieces), spans);
  const marked: Piece[] = [];
  let start = 0;
  let next = 0;
  for (const { text, role } of pieces) {
    const end = start + text.length;
    for (let at = start; at < end; ) {
      while (next < whole.length && whole[next]!.to <= at) next++;
      const span = whole[next];
      const inside = span !== undefined && span.from <= at;
      const until = Math.min(end, (inside ? span.to : span?.from) ?? end);
      marked.push({ text: text.slice(at - start, until - start), role: inside ? "match" : role });
      at = until;
    }
    start = end;
  }
  return marked;
}

// Part of what is drawn as one would change how wide it is.
function wholeCharacters(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of spans) {
    if (from >= to) continue;
    const start = Math.max(boundaryBefore(text, from + 1), whole.at(-1)?.to ?? 0);
    whole.push({ from: start, to: boundaryAfter(text, to - 1) });
  }
  return whole;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}
