import type { ScannedLine } from "../markdown/scan.ts";
import type { AnswerRule, Finding } from "./rule.ts";

/** A line of dashes or equals signs right below a text, which makes a heading of it. */
export const dashesMakeHeading: AnswerRule = {
  id: "dashes-make-heading",
  severity: "warning",
  title: "Dashes make a heading",
  why: "A text with a line of `-` or `=` right below it is shown as a heading.",
  fix: "Puts a blank line between them.",
  mends: "safely",
  example: {
    bad: "We used pull requests, and each was read by somebody else.\n---\nThen we merged it.",
    good: "We used pull requests, and each was read by somebody else.\n\n---\nThen we merged it.",
  },
  find: ({ text, lines }) => {
    if (!/^[ \t>]*(?:--|==)/m.test(text)) return [];
    const last = lines.findLastIndex(({ block }) => block !== "blank");
    const isConflict = text.includes("<<<<<<<");
    // Inside of <pre> nothing is Markdown.
    const preformatted = text.search(/<pre\b/i);
    return lines.flatMap((line, i): Finding[] => {
      if (line.block !== "underline" || (preformatted >= 0 && preformatted < line.from)) return [];
      const content = text.slice(line.from, line.to);
      const marks = /^([ \t]*(?:>[ \t]?)*)[ \t]*(-{2,}|={2,})/.exec(content);
      if (!marks || (isConflict && marks[2] === "=======")) return [];
      // Dashes at the end of an answer are those of the placeholder.
      if (i === last && marks[2]!.startsWith("-")) return [];
      if (isMeant(text, lines, i, marks[2]!.length)) return [];
      const from = line.from + marks[0].length - marks[2]!.length;
      const gap = marks[1]!.includes(">") ? `${marks[1]!.trimEnd()}\n` : "\n";
      return [
        {
          message: `The \`${marks[2]!.slice(0, 3)}\` line right below this text makes it a heading; put a blank line between.`,
          span: { from, to: from + marks[2]!.length },
          fix: {
            label: "puts a blank line between",
            edits: markLines(text, lines, i).map(({ from }) => ({ from, to: from, insert: gap })),
          },
        },
      ];
    });
  },
};

// The line alone would be text itself, for which another one right below it makes a heading.
function markLines(text: string, lines: readonly ScannedLine[], i: number): readonly ScannedLine[] {
  const end = lines.findIndex(
    ({ from, to }, j) => j > i && !/^[ \t>]*(?:-{2,}|={2,})\s*$/.test(text.slice(from, to)),
  );
  return lines.slice(i, end < 0 ? lines.length : end);
}

// A title of one short line with a line of its own length below it is a heading that somebody wants.
function isMeant(text: string, lines: readonly ScannedLine[], i: number, length: number): boolean {
  if (lines[i - 2] && lines[i - 2]!.block === "text") return false;
  const title = text.slice(lines[i - 1]!.from, lines[i - 1]!.to).trim();
  const isTitle = title.length <= 60 && !/[.,;:!?]$| {3}/.test(title);
  return isTitle && length > 3 && Math.abs(title.length - length) <= 3;
}
