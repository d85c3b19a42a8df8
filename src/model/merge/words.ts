import { splitWords } from "../document/diff.ts";

// No blank is part of a word, so a line feed parts them safely.
function wordLine(text: string): string {
  const words = splitWords(text).map((word) => word.text);
  return `\n${words.join("\n")}\n`;
}

/** Whether two texts are the same but for blanks and line ends. */
export function sameWords(a: string, b: string): boolean {
  return a === b || withoutBlanks(a) === withoutBlanks(b);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}

/** Whether the words of `part` stand in `whole` behind each other, whatever the blanks between them. */
export function holdsWords(whole: string, part: string): boolean {
  return part.trim() === "" || wordLine(whole).includes(wordLine(part));
}

/** Whether two pieces of text put side by side would become one word. */
export function wouldGrowTogether(before: string, after: string): boolean {
  return /[\p{L}\p{N}\p{M}_]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}\p{M}_]/u.test(after.slice(0, 2));
}
