/** The number of words the checker counts: `len(text.split())` in Python. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isWord = !isPythonSpace(text.charCodeAt(at));
    if (isWord && !inWord) words++;
    inWord = isWord;
  }
  return words;
}

/** What Python takes for white space beyond Latin letters. */
const FAR_SPACES: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

// Python's white space is not JavaScript's: it has the four separators of ASCII, and no byte order mark.
function isPythonSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (code >= 0x2000 && code <= 0x200a) || FAR_SPACES.has(code);
}

/** The number of images the checker counts, in a text whose line ends are LF: matches of `!\[.*?\]\(.*?\)`, wherever they stand. */
export function countImages(text: string): number {
  if (!text.includes("![")) return 0;
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
