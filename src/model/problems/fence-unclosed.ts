import { countWords } from "../official/python-text.ts";
import type { AnswerRule } from "./rule.ts";

/** A code block that is opened and never closed. */
export const fenceUnclosed: AnswerRule = {
  id: "fence-unclosed",
  severity: "warning",
  title: "Code block not closed",
  why: "Everything below the fence is shown as code.",
  fix: "Closes the code block at the end of the answer.",
  mends: "when asked",
  example: { bad: "```bash\nmake train", good: "```bash\nmake train\n```" },
  find: ({ text, lines }) => {
    const fence = lines.at(-1)?.fence;
    if (!fence) return [];
    // Behind the last line of a fence none is open, so this is the first line of the one that stays so.
    const line = lines.findLast(({ block, fence }) => block === "fence" && fence !== null)!;
    const from = line.from + text.slice(line.from, line.to).indexOf(fence.marks);
    const words = countWords(text.slice(line.to));
    const below =
      words === 0 ? "what follows" : words === 1 ? "the word below it" : `all ${words} words below it`;
    const gap = text.endsWith("\n") ? "" : "\n";
    return [
      {
        message: `The code block that begins here is never closed: ${below} will be shown as code.`,
        span: { from, to: from + fence.marks.length },
        fix: {
          label: "closes the code block",
          edits: [{ from: text.length, to: text.length, insert: `${gap}${fence.prefix}${fence.marks}` }],
        },
      },
    ];
  },
};
