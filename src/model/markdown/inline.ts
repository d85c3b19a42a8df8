import { type DelimiterRun, paintEmphasis } from "./emphasis.ts";
import type { Painter } from "./tokens.ts";

const SPECIAL = /[\\`[\]<]|!\[|[*]+|_+|~+|https?:\/\/[^\s<>[\]()*`|"]*/g;
const TAG =
  /<(?:\/[A-Za-z][A-Za-z0-9-]*\s*|[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/y;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/y;
/** What stands behind `(` and its blanks; the blanks are not of the pattern, which would try each number of them. */
const TARGET =
  /(?:<[^<>]*>|(?!<)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;

interface Bracket {
  readonly from: number;
  readonly image: boolean;
}

/** Reads the inline Markdown of a stretch of one line. True when an HTML comment begins in it that does not end in it. */
export function paintInline(painter: Painter, from: number, to: number): boolean {
  return new InlineReader(painter, to).read(from);
}

class InlineReader {
  private readonly runs: DelimiterRun[] = [];
  private readonly brackets: Bracket[] = [];
  private ticks: Map<number, number[]> | null = null;
  private commentOpen = false;
  private readonly text: string;

  constructor(
    private readonly painter: Painter,
    to: number,
  ) {
    this.text = painter.line.slice(0, to);
  }

  read(from: number): boolean {
    const special = new RegExp(SPECIAL);
    special.lastIndex = from;
    for (let match = special.exec(this.text); match; match = special.exec(this.text)) {
      special.lastIndex = this.take(match[0], match.index);
    }
    paintEmphasis(this.painter, this.runs);
    return this.commentOpen;
  }

  /** Takes what begins at an offset; gives back where to go on. */
  private take(found: string, at: number): number {
    const end = at + found.length;
    if (found === "\\") return this.escape(at);
    if (found === "`") return this.code(at);
    if (found === "<") return this.angle(at);
    if (found === "]") return this.closeBracket(at);
    if (found === "[" || found === "![") this.brackets.push({ from: at, image: found === "![" });
    else if (found.startsWith("h")) this.painter.cover(at, end, "link");
    else this.runs.push({ character: found[0]!, from: at, to: end });
    return end;
  }

  private escape(at: number): number {
    // At the end of a line it breaks the line.
    if (!/[!-/:-@[-`{-~\r]/.test(this.text[at + 1] ?? "\r")) return at + 1;
    this.painter.paint(at, at + 1, "mark");
    return at + 2;
  }

  private code(at: number): number {
    const length = runLength(this.text, at);
    this.ticks ??= tickRuns(this.text);
    const same = this.ticks.get(length);
    // Runs before this one are behind us for good, so each is dropped once.
    while (same && same.length > 0 && same.at(-1)! <= at) same.pop();
    const close = same?.at(-1);
    if (close === undefined) return at + length;
    this.painter.paint(at, at + length, "mark");
    this.painter.paint(at + length, close, "code");
    this.painter.paint(close, close + length, "mark");
    return close + length;
  }

  private angle(at: number): number {
    if (this.text.startsWith("<!--", at)) {
      const close = this.text.indexOf("-->", at + 4);
      const end = close < 0 ? this.text.length : close + 3;
      this.commentOpen = close < 0;
      this.painter.paint(at, end, "comment");
      return end;
    }
    const autolink = matchAt(AUTOLINK, this.text, at);
    if (autolink > 0) {
      this.painter.paint(at, at + 1, "mark");
      this.painter.paint(at + 1, autolink - 1, "link");
      this.painter.paint(autolink - 1, autolink, "mark");
      return autolink;
    }
    const tag = matchAt(TAG, this.text, at);
    if (tag < 0) return at + 1;
    this.painter.paint(at, tag, "html");
    return tag;
  }

  private closeBracket(at: number): number {
    const open = this.brackets.pop();
    const end =
      open && this.text[at + 1] === "(" ? matchAt(TARGET, this.text, behindBlanks(this.text, at + 2)) : -1;
    if (!open || end < 0) return at + 1;
    while (this.runs.length > 0 && open.image && this.runs.at(-1)!.from > open.from) this.runs.pop();
    if (open.image) this.painter.paint(open.from, end, "image");
    else {
      this.painter.paint(open.from, open.from + 1, "mark");
      this.painter.cover(open.from + 1, at, "link");
      this.painter.paint(at, at + 2, "mark");
      this.painter.paint(at + 2, end - 1, "url");
      this.painter.paint(end - 1, end, "mark");
      // A link holds no other link, only images.
      for (let i = this.brackets.length - 1; i >= 0 && !this.brackets[i]!.image; i--) this.brackets.pop();
    }
    return end;
  }
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === "`") end++;
  return end - at;
}

// Where the runs of backticks stand, by length; the last one first, so that they can be taken from the end.
function tickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}
