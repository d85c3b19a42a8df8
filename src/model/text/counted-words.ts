/** A number of words as one says it: `1 word`, `23 words`. */
export function countedWords(count: number): string {
  return `${count} ${count === 1 ? "word" : "words"}`;
}
