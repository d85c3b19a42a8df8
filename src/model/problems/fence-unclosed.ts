import { looksLikeProse } from "../markdown/code-shape.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import { countWords } from "../official/python-text.ts";
import type { AnswerRule, AnswerText } from "./rule.ts";

/** A code block that is opened and never closed. */
export const fenceUnclosed: AnswerRule = {
  id: "fence-unclosed",
  severity: "warning",
  title: "Code block not closed",
  why: "Everything below the fence is shown as code.",
  fix: "Closes the code block where the code ends, as far as that can be seen, or at the end of the answer.",
  mends: "when asked",
  example: { bad: "```bash\nmake train", good: "```bash\nmake train\n```" },
  find: (answer) => {
    const { text, lines } = answer;
    const fence = lines.at(-1)?.fence;
    if (!fence) return [];
    // Behind the last line of a fence none is open, so this is the first line of the one that stays so.
    const opening = lines.findLastIndex(({ block, fence }) => block === "fence" && fence !== null);
    const line = lines[opening]!;
    const from = line.from + text.slice(line.from, line.to).indexOf(fence.marks);
    const words = countWords(text.slice(line.to));
    const below =
      words === 0 ? "what follows" : words === 1 ? "the word below it" : `all ${words} words below it`;
    const close = `${fence.prefix}${fence.marks}`;
    return [
      {
        message: `The code block that begins here is never closed: ${below} will be shown as code.`,
        span: { from, to: from + fence.marks.length },
        fix: { label: "closes the code block", edits: [closing(answer, opening, close)] },
      },
    ];
  },
};

function closing({ text, lines }: AnswerText, opening: number, close: string) {
  const end = codeEnd(text, lines, opening);
  if (end !== null) return { from: lines[end]!.to, to: lines[end]!.to, insert: `\n${close}` };
  const gap = text.endsWith("\n") ? "" : "\n";
  return { from: text.length, to: text.length, insert: `${gap}${close}` };
}

/** The last line of code, when a blank line and then nothing but text follow; null when the code goes on to the end, or may. */
function codeEnd(text: string, lines: readonly ScannedLine[], opening: number): number | null {
  const content = (i: number) => text.slice(lines[i]!.from, lines[i]!.to);
  const isBlank = (i: number) => content(i).trim() === "";
  let start = lines.length;
  // Upwards, so that each line is looked at once.
  for (let i = lines.length - 1; i > opening; i--) {
    if (isBlank(i)) continue;
    if (!looksLikeProse(content(i))) break;
    if (isBlank(i - 1)) start = i;
  }
  if (start === lines.length) return null;
  let last = start - 1;
  while (last > opening && isBlank(last)) last--;
  return last > opening ? last : null;
}
