import type { Edit } from "../document/edit.ts";
import { looksLikeCode, looksLikeProse } from "../markdown/code-shape.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

/** A paragraph or list that is indented so far that it is shown as code. */
export const indentedIntoCode: AnswerRule = {
  id: "indented-into-code",
  severity: "warning",
  title: "Indented into code",
  why: "Behind a blank line, text that is indented by a tab or four spaces is shown as code, in one long line.",
  fix: "Takes the indent away.",
  mends: "safely",
  example: {
    bad: "We agreed on this:\n\n    Each change has a branch of its own.\n    Each branch is read by somebody else.",
    good: "We agreed on this:\n\nEach change has a branch of its own.\nEach branch is read by somebody else.",
  },
  find: (answer) =>
    /^(?: {4}| {0,3}\t)/m.test(answer.text) ? runs(answer).flatMap((run) => mend(answer, run)) : [],
};

/** The indented code of an answer that lies in no list or quote, as runs of lines by index; blank lines in between belong to none. */
function runs({ text, lines }: AnswerText): number[][] {
  const found: number[][] = [];
  let before: number | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.block === "blank") continue;
    const indented =
      line.block === "code" && !line.fence && /^[ \t]/.test(text.slice(line.from, line.from + 1));
    // A line of a list or quote begins with what is none of the code.
    if (indented && line.tokens[0]!.kind === "code" && line.tokens[0]!.to === line.to - line.from) {
      if (before === null) found.push([i]);
      else found.at(-1)!.push(i);
      before = i;
    } else before = null;
  }
  return found;
}

function mend({ text, lines }: AnswerText, run: readonly number[]): Finding[] {
  const contents = run.map((i) => text.slice(lines[i]!.from, lines[i]!.to));
  if (contents.some(looksLikeCode) || contents.filter(looksLikeProse).length * 2 < run.length) return [];
  const [first, last] = [lines[run[0]!]!, lines[run.at(-1)!]!];
  const edits = outdent(text, lines, run);
  return [
    {
      message: "This text is indented so far that it is shown as code; take the spaces before it away.",
      span: { from: first.from + indentOf(contents[0]!), to: last.to },
      fix: { label: "takes the indent away", edits },
    },
  ];
}

// A line behind a blank one loses all of its indent, or it would be code still; the lines below it keep what they have more.
function outdent(text: string, lines: readonly ScannedLine[], run: readonly number[]): Edit[] {
  let indent = 0;
  return run.flatMap((i) => {
    const { from, to } = lines[i]!;
    const own = indentOf(text.slice(from, to));
    if (lines[i - 1]?.block !== "code") indent = own;
    const taken = Math.min(indent, own);
    return taken === 0 ? [] : [{ from, to: from + taken, insert: "" }];
  });
}

function indentOf(content: string): number {
  return content.length - content.trimStart().length;
}
