import type { Random } from "../laws/random.ts";

/** The text with a word at the end of an answer. */
export function appendWord(text: string, word: string, random: Random): string {
  const lines = text.split("\n");
  const answers = lines.flatMap((line, i) => (line.trim() === "> Answer:" ? [i + 2] : []));
  if (answers.length === 0) return `${text}\n${word}\n`;
  const at = random.pick(answers);
  lines[at] = `${lines[at] ?? ""} ${word}`.trimStart();
  return lines.join("\n");
}

/** The words of a text and its ticked items: what a race looks for, so that thousands are found at once. */
export function changesIn(text: string): ReadonlySet<string> {
  const ticked = text.matchAll(/^[*-] \[x\] (.*)$/gm);
  return new Set([...text.split(/\s+/), ...[...ticked].map(([, words]) => `tick of ${words}`)]);
}
