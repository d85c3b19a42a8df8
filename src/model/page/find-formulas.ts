import type { Span } from "../document/edit.ts";
import type { ScannedLine } from "../markdown/scan.ts";

/** A formula in a text: all of it with its dollars, its TeX, and whether it stands on a line of its own. */
export interface Formula extends Span {
  readonly tex: string;
  readonly display: boolean;
}

/** Characters. A longer stretch between two dollars is no formula that anybody wrote. */
const LONGEST = 2000;

/**
 * The formulas of a Markdown text, by GitHub's rules: `$a$` and `` $`a`$ `` on one line, `$$a$$` within a paragraph. A dollar that opens
 * stands before no blank and behind no letter, digit or dollar; one that closes the other way round, so that "$5 and $6" is text. Line ends
 * are LF. `remark-math` is not used: it takes that for a formula, and all behind a `$$` that is never closed.
 */
export function findFormulas(text: string, lines: readonly ScannedLine[]): Formula[] {
  if (!text.includes("$")) return [];
  const found: Formula[] = [];
  const dollars = findDollars(text, lines);
  for (let i = 0; i < dollars.length; i++) {
    const formula = dollars[i]!.double ? readDisplay(text, dollars, i) : readInline(text, dollars, i);
    if (!formula) continue;
    found.push(formula);
    while (i + 1 < dollars.length && dollars[i + 1]!.at < formula.to) i++;
  }
  return found;
}

interface Dollar {
  readonly at: number;
  /** Whether it is `$$`. */
  readonly double: boolean;
  readonly line: ScannedLine;
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** The number of the stretch of text it is in: no code, tag or target is between two of the same. */
  readonly stretch: number;
}

/** The dollars that a reader of Markdown takes for text: not those in code, comments, tags, targets and images, nor behind a backslash. */
function findDollars(text: string, lines: readonly ScannedLine[]): Dollar[] {
  const found: Dollar[] = [];
  let [paragraph, stretch] = [0, 0];
  for (const line of lines) {
    if (!ROUND_FORMULAS.has(line.block)) paragraph++;
    for (const { from, to, kind } of line.tokens) {
      if (NOT_TEXT.has(kind)) stretch++;
      if (NOT_TEXT.has(kind)) continue;
      const end = line.from + to;
      let at = nextDollar(text, line.from + from, end);
      while (at >= 0) {
        const run = runLength(text, at);
        if (run <= 2 && !isEscaped(text, at)) found.push({ at, double: run === 2, line, paragraph, stretch });
        at = nextDollar(text, at + run, end);
      }
    }
  }
  return found;
}

const NOT_TEXT: ReadonlySet<string> = new Set(["code", "comment", "html", "url", "image"]);
/** The lines a formula of several lines can go on over. */
const ROUND_FORMULAS: ReadonlySet<string> = new Set(["text", "table", "underline"]);

// A search beyond the token would look at the rest of a long text again and again.
function nextDollar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text[at] === "$") return at;
  return -1;
}

function runLength(text: string, at: number): number {
  let length = 1;
  while (text[at + length] === "$") length++;
  return length;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

function readDisplay(text: string, dollars: readonly Dollar[], i: number): Formula | null {
  const open = dollars[i]!;
  // A single dollar between the two would be a mistake in the TeX.
  const close = dollars[i + 1];
  if (!close?.double || close.paragraph !== open.paragraph || close.stretch !== open.stretch) return null;
  if (close.at - open.at > LONGEST) return null;
  const quoted = text[open.line.from] === ">";
  const between = text.slice(open.at + 2, close.at);
  const tex = (quoted ? between.replace(/\n[ \t]{0,3}(?:>[ \t]?)+/g, "\n") : between).trim();
  return tex === "" ? null : { from: open.at, to: close.at + 2, tex, display: true };
}

function readInline(text: string, dollars: readonly Dollar[], i: number): Formula | null {
  const { at, line, stretch } = dollars[i]!;
  if (/[\p{L}\p{N}$]/u.test(text[at - 1] ?? "")) return null;
  if (text[at + 1] === "`") return readTicked(text, at, Math.min(line.to, at + LONGEST));
  const close = dollars[i + 1];
  if (!close || close.double || close.line !== line || close.stretch !== stretch || close.at - at > LONGEST)
    return null;
  const tex = text.slice(at + 1, close.at);
  if (tex === "" || /^\s|\s$/.test(tex) || /[\p{L}\p{N}$]/u.test(text[close.at + 1] ?? "")) return null;
  if (line.block === "table" && tex.includes("|")) return null;
  return { from: at, to: close.at + 1, tex, display: false };
}

function readTicked(text: string, at: number, end: number): Formula | null {
  const length = text.slice(at + 2, end).indexOf("`$");
  if (length <= 0) return null;
  const close = at + 2 + length;
  return { from: at, to: close + 2, tex: text.slice(at + 2, close), display: false };
}
