import { boundaryAfter, boundaryBefore } from "./clusters.ts";

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** The start of the word at or before an offset, else the text's start. */
export function wordBack(text: string, offset: number): number {
  for (let to = offset; to > 0; ) {
    const from = chunkStart(text, to);
    const word = [...words.segment(text.slice(from, to))].findLast((segment) => segment.isWordLike);
    if (word) {
      // A boundary between words may lie inside a cluster; the caret never does.
      const line = lineAround(text, from + word.index);
      return line.from + boundaryBefore(line.content, from + word.index + 1 - line.from);
    }
    to = from;
  }
  return 0;
}

/** The end of the word at or after an offset, else the text's end. */
export function wordForward(text: string, offset: number): number {
  for (let from = chunkStart(text, offset); from < text.length; ) {
    const to = chunkEnd(text, Math.max(from, offset));
    for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
      const end = from + index + segment.length;
      if (!isWordLike || end <= offset) continue;
      const line = lineAround(text, end);
      return line.from + boundaryAfter(line.content, end - 1 - line.from);
    }
    from = to;
  }
  return text.length;
}

/** Back over blanks, then to where the stretch before them begins: finding words in a whole text would take long. */
function chunkStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text, at - 1)) at--;
  while (at > 0 && !isBlank(text, at - 1)) at--;
  return at;
}

function chunkEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text, at)) at++;
  while (at < text.length && !isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10;
}

function lineAround(text: string, offset: number): { from: number; content: string } {
  const from = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { from, content: text.slice(from, end === -1 ? text.length : end) };
}
