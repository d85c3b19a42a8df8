/** One run of what Python's `str.split()` takes for words: its white space is not JavaScript's. */
const PYTHON_WORD =
  /[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** The number of words the checker counts: `len(text.split())` in Python. */
export function countWords(text: string): number {
  let words = 0;
  PYTHON_WORD.lastIndex = 0;
  while (PYTHON_WORD.test(text)) words++;
  return words;
}

/** The number of images the checker counts, in a text whose line ends are LF: matches of `!\[.*?\]\(.*?\)`, wherever they stand. */
export function countImages(text: string): number {
  let images = 0;
  for (const line of text.split("\n")) images += imageStarts(line).length;
  return images;
}

/** Where in a line the images begin that the checker counts. By hand: its pattern is quadratic on many `![` without an end, and lines come from strangers. */
export function imageStarts(line: string): number[] {
  const starts: number[] = [];
  let at = line.indexOf("![");
  while (at >= 0) {
    const middle = line.indexOf("](", at + 2);
    const end = middle < 0 ? -1 : line.indexOf(")", middle + 2);
    if (end < 0) break;
    starts.push(at);
    at = line.indexOf("![", end + 1);
  }
  return starts;
}

/** The offset behind the first `count` characters as Python counts them: code points, a CRLF being one. */
export function offsetOfCharacters(text: string, count: number): number {
  let at = 0;
  for (let i = 0; i < count && at < text.length; i++) {
    if (text[at] === "\r" && text[at + 1] === "\n") at += 2;
    else at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}
