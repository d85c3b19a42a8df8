import type { Span } from "../document/edit.ts";
import type { Block } from "../markdown/scan-line.ts";
import { countWords } from "../official/python-text.ts";
import { readMarker } from "../report/grammar.ts";
import { isPlaceholderLine } from "../report/placeholder.ts";
import { placeholdersIn } from "./placeholder-beside-answer.ts";
import type { Fix } from "./problem.ts";
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
    const words = kept.reduce(
      (sum, { taken: { from, to } }) => sum + countWords(answer.text.slice(from, to)),
      0,
    );
    const cost = answer.checked ? ` and count as ${words === 1 ? "a word" : `${words} words`}` : "";
    const message = `The placeholder's dashes still stand around the answer${cost}.`;
    const fix = kept.every(({ taken }) => mayBegin(answer.text, taken)) ? { fix: fixOf(kept) } : {};
    return [{ message, span: kept[0]!.dashes, ...fix }];
  },
};

function fixOf(kept: readonly Kept[]): Fix {
  return {
    label: "takes the dashes away",
    edits: kept.map(({ taken: { from, to } }) => ({ from, to, insert: "" })),
  };
}

const MAY_HOLD_DASHES: ReadonlySet<Block> = new Set(["code", "fence", "comment", "table"]);

interface Kept {
  readonly dashes: Span;
  /** With the blanks and blank lines between them and the text. */
  readonly taken: Span;
}

function keptDashes({ text, lines }: AnswerText): Kept[] {
  // Between the dashes something must be left; else they are not around an answer.
  if (!text.includes("--") || /^[\s-]*$/.test(text)) return [];
  const first = lines.find((line) => line.block !== "blank")!;
  const isOther = MAY_HOLD_DASHES.has(first.block) || isPlaceholderLine(text.slice(first.from, first.to));
  const opening = isOther ? null : openingDashes(text);
  const closing = closingDashes(text, lines);
  // Those of a placeholder that still stands there go with it.
  const placeholders = opening || closing ? placeholdersIn(text) : [];
  const isFree = ({ from, to }: Span) => placeholders.every((span) => span.to <= from || span.from >= to);
  return [
    ...(opening && isFree(opening) ? [atStart(text, opening)] : []),
    ...(closing && closing.from >= (opening?.to ?? 0) && isFree(closing) ? [atEnd(text, closing)] : []),
  ];
}

function openingDashes(text: string): Span | null {
  const found = /^(?:\s*-{2,}(?=\s))+/.exec(text)?.[0];
  return found === undefined ? null : { from: found.search(/-/), to: found.length };
}

function atStart(text: string, { from, to }: Span): Kept {
  let end = to;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  // The blanks that indent the first line of the text belong to the text.
  const lineStart = text.lastIndexOf("\n", end - 1) + 1;
  return {
    dashes: { from, to: from + /^-+/.exec(text.slice(from, to))![0].length },
    taken: { from: 0, to: lineStart > to ? lineStart : end },
  };
}

function atEnd(text: string, dashes: Span): Kept {
  let start = dashes.from;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  return { dashes, taken: { from: start, to: text.length } };
}

/** The runs of dashes at the very end of a text, from the first of them to the end of the last. */
function closingDashes(text: string, lines: AnswerText["lines"]): Span | null {
  let found = null as Span | null;
  for (let i = lines.length - 1; i >= 0; ) {
    const { from, to, block } = lines[i]!;
    const content = text.slice(from, found ? Math.min(to, found.from) : to);
    if (content.trimEnd() === "") {
      i--;
      continue;
    }
    if (MAY_HOLD_DASHES.has(block) || isPlaceholderLine(content)) break;
    const dashes = dashesAtEnd(content);
    if (!dashes) break;
    found = { from: from + dashes.from, to: found?.to ?? from + dashes.to };
  }
  return found;
}

// By hand: a pattern would look for the end again and again in a line of many dashes.
function dashesAtEnd(content: string): Span | null {
  const to = content.trimEnd().length;
  let from = to;
  while (content[from - 1] === "-") from--;
  if (to - from < 2 || (from > 0 && !/\s/.test(content[from - 1]!))) return null;
  return { from, to };
}

// A heading or a marker that the dashes held back would come to life at the start of a line, and end the answer.
function mayBegin(text: string, taken: Span): boolean {
  if (taken.from > 0 || text[taken.to - 1] === "\n") return true;
  const end = text.indexOf("\n", taken.to);
  return text[taken.to] !== "#" && readMarker(text.slice(taken.to, end < 0 ? undefined : end)) === null;
}
