import { type Line, splitLines } from "../text/lines.ts";

/** A line of a stretch of the text: offsets of the whole text, and what stands between them. */
export interface PlacedLine extends Line {
  readonly content: string;
}

/** The lines of a stretch of a text, for a rule that looks at one question only; the stretch begins at the start of a line. */
export function linesWithin(text: string, from: number, to: number): PlacedLine[] {
  const stretch = text.slice(from, to);
  return splitLines(stretch).map((line) => ({
    from: from + line.from,
    to: from + line.to,
    end: from + line.end,
    content: stretch.slice(line.from, line.to),
  }));
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** Where the content of the line that holds an offset ends. */
export function lineStop(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

/** What stands on the line above one that begins at an offset; nothing above the first. */
export function lineAbove(text: string, start: number): string {
  if (start === 0) return "";
  const stop = text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
  return text.slice(lineStart(text, stop), stop);
}

/** The line end in use around an offset: that of the line above, else that of its own line, else LF. */
export function lineEndHere(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const stop = start > 0 ? start - 1 : lineStop(text, offset);
  if (stop === text.length) return "\n";
  if (text[stop] === "\n" && text[stop - 1] === "\r") return "\r\n";
  return text.startsWith("\r\n", stop) ? "\r\n" : text[stop]!;
}

/** Whether a line feed or a carriage return stands at an offset. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}
