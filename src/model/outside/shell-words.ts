/**
 * The words a shell would make of a line, from its blanks, quotes and back slashes; null when a quote is not closed.
 * Nothing is expanded. Where paths have back slashes (`windows`) a back slash is text.
 */
export function shellWords(line: string, windows: boolean): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (!windows && character === "\\" && escapes(line[i + 1], quote)) word = (word ?? "") + line[++i];
    else if (quote !== "" && character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      // Quotes with nothing in them are a word, too.
      word ??= "";
    } else if (quote === "" && /[ \t\r\n]/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + character;
  }
  if (quote !== "") return null;
  return word === null ? words : [...words, word];
}

/** Whether a back slash before a character takes its meaning away, inside a quote or outside (""). */
function escapes(next: string | undefined, quote: string): boolean {
  if (next === undefined || quote === "'") return false;
  return quote === "" || /["\\$`]/.test(next);
}
