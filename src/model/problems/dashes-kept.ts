import type { Span } from "../document/edit.ts";
import type { Block } from "../markdown/scan-line.ts";
import { isPlaceholderLine } from "../report/placeholder.ts";
import type { AnswerRule, AnswerText } from "./rule.ts";

/** The dashes of the placeholder, kept around the answer that replaced its words. */
export const dashesKept: AnswerRule = {
  id: "dashes-kept",
  severity: "warning",
  title: "Dashes kept around the answer",
  why: "Each run of dashes counts as a word, and is a line across the hand-in page.",
  fix: "Takes the dashes away.",
  mends: "safely",
  example: { bad: "--- We used pull requests. ---", good: "We used pull requests." },
  find: (answer) => {
    const kept = keptDashes(answer);
    if (kept.length === 0) return [];
    const cost = answer.checked ? ` and count as ${kept.length === 1 ? "a word" : "2 words"}` : "";
    return [
      {
        message: `The placeholder's dashes still stand around the answer${cost}.`,
        span: kept[0]!.dashes,
        fix: {
          label: "takes the dashes away",
          edits: kept.map(({ taken: { from, to } }) => ({ from, to, insert: "" })),
        },
      },
    ];
  },
};

const MAY_HOLD_DASHES: ReadonlySet<Block> = new Set(["code", "fence", "comment", "table"]);

interface Kept {
  readonly dashes: Span;
  /** With the blanks and blank lines between them and the text. */
  readonly taken: Span;
}

function keptDashes({ text, lines }: AnswerText): Kept[] {
  // Between the dashes something must be left; else they are not around an answer.
  if (!text.includes("--") || /^[\s-]*$/.test(text)) return [];
  const content = ({ from, to }: Span) => text.slice(from, to);
  const first = lines.find((line) => line.block !== "blank")!;
  const last = lines.findLast((line) => line.block !== "blank")!;
  const kept: Kept[] = [];
  const opening = /^\s*(-{2,})(?=\s|$)/.exec(content(first));
  if (opening && !isPlaceholderLine(content(first)))
    kept.push(atStart(text, first.from + opening[0].length, opening[1]!.length));
  const closing = MAY_HOLD_DASHES.has(last.block) ? null : closingDashes(content(last));
  if (closing && last.from + closing.from >= (kept[0]?.taken.to ?? 0) && !isPlaceholderLine(content(last)))
    kept.push(atEnd(text, last.from, closing));
  return kept;
}

function atStart(text: string, to: number, length: number): Kept {
  let end = to;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  // The blanks that indent the first line of the text belong to the text.
  const lineStart = text.lastIndexOf("\n", end - 1) + 1;
  return {
    dashes: { from: to - length, to },
    taken: { from: 0, to: Math.max(to, lineStart > to ? lineStart : end) },
  };
}

function atEnd(text: string, lineStart: number, { from, to }: Span): Kept {
  let start = lineStart + from;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  return { dashes: { from: lineStart + from, to: lineStart + to }, taken: { from: start, to: text.length } };
}

// By hand: a pattern would look for the end again and again in a line of many dashes.
function closingDashes(content: string): Span | null {
  const to = content.trimEnd().length;
  let from = to;
  while (content[from - 1] === "-") from--;
  if (to - from < 2 || (from > 0 && !/\s/.test(content[from - 1]!))) return null;
  return { from, to };
}
