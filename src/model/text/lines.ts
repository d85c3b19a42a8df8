import type { Span } from "../document/edit.ts";

/** One line of a text. `from`..`to` is its content; `end` lies behind its line end, or at `to` on a last line without one. */
export interface Line extends Span {
  readonly end: number;
}

/** The lines of a text, ended by LF, CRLF or CR as the checker's universal newlines see them; U+2028 and its kin are ordinary characters. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    const end = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    lines.push({ from, to: at, end });
    from = end;
    at = end - 1;
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
