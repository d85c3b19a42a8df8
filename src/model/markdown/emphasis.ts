import type { Painter } from "./tokens.ts";

/** A run of `*`, `_` or `~` that may begin or end emphasis. */
export interface DelimiterRun {
  readonly character: string;
  readonly from: number;
  readonly to: number;
}

interface Opener {
  readonly from: number;
  end: number;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Pairs the runs of one stretch, as CommonMark does but for its rule of three, and paints the marks and what they emphasise. Linear. */
export function paintEmphasis(painter: Painter, runs: readonly DelimiterRun[]): void {
  const openers: Record<string, Opener[]> = { "*": [], _: [], "~": [] };
  for (const run of runs) {
    const { opens, closes } = flanks(painter.line, run);
    const end = closes ? close(painter, run, openers) : run.from;
    if (opens && end < run.to) openers[run.character]!.push({ from: end, end: run.to });
  }
}

// Gives back how far the run was used up.
function close(painter: Painter, { character, from, to }: DelimiterRun, openers: Record<string, Opener[]>) {
  const stack = openers[character]!;
  let at = from;
  while (at < to) {
    const opener = stack.at(-1);
    if (!opener) break;
    const length = opener.end - opener.from;
    if (character === "~" && (length !== to - from || length > 2)) break;
    const size = character === "~" ? length : Math.min(2, length, to - at);
    painter.paint(opener.end - size, opener.end, "mark");
    painter.paint(at, at + size, "mark");
    if (character !== "~") painter.cover(opener.end, at, size === 2 ? "strong" : "emphasis");
    opener.end -= size;
    at += size;
    if (opener.end === opener.from) stack.pop();
    for (const other of Object.values(openers))
      while (other !== stack && other.length > 0 && other.at(-1)!.from > opener.end) other.pop();
  }
  return at;
}

function flanks(line: string, { character, from, to }: DelimiterRun) {
  const before = sort(line[from - 1]);
  const after = sort(line[to]);
  const left = after !== "blank" && (after !== "punctuation" || before !== "letter");
  const right = before !== "blank" && (before !== "punctuation" || after !== "letter");
  if (character !== "_") return { opens: left, closes: right };
  return {
    opens: left && (!right || before === "punctuation"),
    closes: right && (!left || after === "punctuation"),
  };
}

function sort(character: string | undefined): "blank" | "punctuation" | "letter" {
  if (character === undefined || /\s/.test(character)) return "blank";
  return PUNCTUATION.test(character) ? "punctuation" : "letter";
}
