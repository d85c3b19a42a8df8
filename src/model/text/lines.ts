import type { Span } from "../document/edit.ts";

/** One line of a text. `from`..`to` is its content; `end` lies behind its line end, or at `to` on a last line without one. */
export interface Line extends Span {
  readonly end: number;
}

/** The lines of a text, ended by LF, CRLF or CR as the checker's universal newlines see them; U+2028 and its kin are ordinary characters. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  // Looked for by name: a search goes through a text many times as fast as a walk from character to character.
  let feed = text.indexOf("\n");
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const to = isFeed ? feed : carriage;
    const end = !isFeed && feed === to + 1 ? to + 2 : to + 1;
    lines.push({ from, to, end });
    from = end;
    if (feed >= 0 && feed < end) feed = text.indexOf("\n", end);
    if (carriage >= 0 && carriage < end) carriage = text.indexOf("\r", end);
  }
  lines.push({ from, to: text.length, end: text.length });
  return lines;
}

/** The index of the line that holds an offset (the last one for offsets past the end). */
export function lineIndexAt(lines: readonly Pick<Line, "from">[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every line end as LF: the form in which an answer is edited and compared. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The line end in use around an offset: that of the line before it, else the file's first, else LF. */
export function lineEndAt(text: string, lines: readonly Line[], offset: number): string {
  for (let i = lineIndexAt(lines, offset) - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.end > line.to) return text.slice(line.to, line.end);
  }
  const first = lines[0]!;
  return first.end > first.to ? text.slice(first.to, first.end) : "\n";
}
