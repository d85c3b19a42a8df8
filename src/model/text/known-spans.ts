import type { Span } from "../document/edit.ts";
import { commonEnd, commonStart } from "./common.ts";

interface Kept<Value> {
  readonly to: number;
  readonly value: Value;
}

interface KnownText<Value> {
  readonly text: string;
  /** By where their spans begin. */
  readonly values: Map<number, Kept<Value>>;
}

/** What is known of spans of the text that is being read; those outside of what differs from a text read before are known from there. */
export interface SpansOf<Value> {
  /** What was kept of a span in which the same stands; undefined when nothing was. What follows from the text around it may be another. */
  readonly get: (from: number, to: number) => Value | undefined;
  readonly keep: (from: number, to: number, value: Value) => Value;
}

// Merging reads three texts in turn.
const TEXTS = 3;

/**
 * What was found out about spans of a text that changes, so that a change costs the span it changed: no text is read again, or looked up by
 * what stands in it. What is kept must not hold on to the text it was found in.
 */
export class KnownSpans<Value extends object> {
  #texts: readonly KnownText<Value>[] = [];

  /** Begins to read a text, most of which may have been read before. */
  of(text: string): SpansOf<Value> {
    const nearest = this.#nearest(text);
    const values = new Map<number, Kept<Value>>();
    this.#texts = [{ text, values }, ...this.#texts.filter((known) => known.text !== text)].slice(0, TEXTS);
    const keep = (from: number, to: number, value: Value): Value => {
      values.set(from, { to, value });
      return value;
    };
    return {
      keep,
      get: (from, to) => {
        if (!nearest) return undefined;
        const { known, start, end } = nearest;
        const shift = to <= start ? 0 : known.text.length - text.length;
        if (to > start && from < text.length - end) return undefined;
        const kept = known.values.get(from + shift);
        return kept?.to === to + shift ? keep(from, to, kept.value) : undefined;
      },
    };
  }

  /** Keeps what is known of these spans of a text nobody asks about because all of them are known: the next text may be another one there. */
  carry(text: string, spans: Iterable<Span>): void {
    const { get } = this.of(text);
    for (const { from, to } of spans) get(from, to);
  }

  // The one before the last is looked at only where the last has little in common.
  #nearest(text: string): Near<Value> | null {
    let nearest: Near<Value> | null = null;
    for (const known of this.#texts) {
      const near = { known, ...compare(known.text, text) };
      if (!nearest || near.start + near.end > nearest.start + nearest.end) nearest = near;
      if (nearest.start + nearest.end > text.length * MOST) break;
    }
    return nearest;
  }
}

const MOST = 0.9;

/** A text that was read before, and how much of it stands at the start and the end of another. */
interface Near<Value> extends Common {
  readonly known: KnownText<Value>;
}

interface Common {
  readonly start: number;
  readonly end: number;
}

let last: { readonly before: string; readonly after: string; readonly common: Common } | null = null;

// Several look at the same two texts in turn.
function compare(before: string, after: string): Common {
  if (last?.before === before && last.after === after) return last.common;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, Math.min(before.length, after.length) - start);
  last = { before, after, common: { start, end } };
  return last.common;
}
