import { diffEdits } from "../../src/model/document/diff.ts";
import type { Joined } from "../../src/model/merge/conflict.ts";
import { isPlaceholderLine } from "../../src/model/report/placeholder.ts";

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function withoutPlaceholders(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => !isPlaceholderLine(line))
    .join("\n");
}

/**
 * The words of a side that are neither in the joined text nor in a conflict nor told. A word may be gone as often as the other side took it
 * out of the base; what a placeholder says may be gone.
 */
export function lostWords(
  base: string,
  side: string,
  other: string,
  { text, conflicts, told }: Joined,
): string[] {
  const there = [text, ...conflicts.flatMap(({ mine, disk }) => [mine, disk]), ...told];
  const found = countWords(there.join("\n"));
  const out = countWords(
    diffEdits(base, other)
      .map(({ from, to }) => base.slice(from, to))
      .join("\n"),
  );
  const own = countWords(withoutPlaceholders(side));
  return [...own].flatMap(([word, count]) =>
    (found.get(word) ?? 0) < count - (out.get(word) ?? 0) ? [word] : [],
  );
}
