import type { ScannedLine } from "../markdown/scan.ts";
import type { AnswerRule, Finding } from "./rule.ts";

/** A line of dashes or equals signs right below a text, which makes a heading of it. */
export const dashesMakeHeading: AnswerRule = {
  id: "dashes-make-heading",
  severity: "warning",
  title: "Dashes make a heading",
  why: "A text with a line of `-` or `=` right below it is shown as a heading.",
  fix: "Puts a blank line between them; below a short title it is left to you.",
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
    const found: Finding[] = [];
    // One finding tells of a whole run of such lines.
    let told = 0;
    for (const [i, line] of lines.entries()) {
      if (i < told || line.block !== "underline") continue;
      if (preformatted >= 0 && preformatted < line.from) break;
      const marks = MARKS.exec(text.slice(line.from, line.to));
      if (!marks || (isConflict && marks[2] === "=======")) continue;
      // Dashes at the end of an answer are those of the placeholder.
      if (i === last && marks[2]!.startsWith("-")) continue;
      const meant = isMeant(text, lines, i, marks[2]!);
      if (meant === "surely") continue;
      const run = markLines(text, lines, i);
      told = i + run.length;
      const from = line.from + marks[0].length - marks[2]!.length;
      const gap = marks[1]!.includes(">") ? `${marks[1]!.trimEnd()}\n` : "\n";
      const edits = run.map(({ from }) => ({ from, to: from, insert: gap }));
      found.push({
        message: sentence(marks[2]!, meant),
        span: { from, to: from + marks[2]!.length },
        ...(meant === "maybe" ? {} : { fix: { label: "puts a blank line between", edits } }),
      });
    }
    return found;
  },
};

const MARKS = /^([ \t]*(?:>[ \t]?)*)[ \t]*(-{2,}|={2,})/;

function sentence(marks: string, meant: Meant): string {
  const what = `The \`${marks.slice(0, 3)}\` line right below this text makes it a heading`;
  return meant === "maybe"
    ? `${what}; unless it is meant, put a blank line between.`
    : `${what}; put a blank line between.`;
}

// The line alone would be text itself, for which another one right below it makes a heading.
function markLines(text: string, lines: readonly ScannedLine[], i: number): readonly ScannedLine[] {
  let end = i + 1;
  while (end < lines.length && isMarkLine(text.slice(lines[end]!.from, lines[end]!.to))) end++;
  return lines.slice(i, end);
}

function isMarkLine(content: string): boolean {
  return /^[ \t>]*(?:-{2,}|={2,})\s*$/.test(content);
}

type Meant = "surely" | "maybe" | "no";

// A title of one short line with a line of its own length below it is a heading that somebody wants, and `=` stands there for nothing else.
function isMeant(text: string, lines: readonly ScannedLine[], i: number, marks: string): Meant {
  if (lines[i - 2] && lines[i - 2]!.block === "text") return "no";
  const title = text.slice(lines[i - 1]!.from, lines[i - 1]!.to).trim();
  if (title.length > 60 || /[.,;:!?]$| {3}/.test(title)) return "no";
  const isDrawn = marks.length > 3 && Math.abs(title.length - marks.length) <= 3;
  return isDrawn || marks.startsWith("=") ? "surely" : "maybe";
}
