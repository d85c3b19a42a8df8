/**
 * What a line of a list or a quote begins with. Offsets are in the line: the mark of its own begins at `from`, behind leading
 * blanks and quote marks; the content begins at `to`, behind the mark, its blanks and a task's box.
 */
export interface LineMark {
  /** `> ` marks with the blanks around them; empty outside of a quote. */
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  /** The bullet or number alone; empty in a line that is a quote and no list item. */
  readonly bullet: string;
  /** The blanks between the bullet and what follows. */
  readonly gap: string;
  readonly task: boolean;
}

const MARK = /^([ \t]*(?:>[ \t]*)*)(?:([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\](?:[ \t]+|$))?)?/;
const RULE = /^[ \t]*([-*])[ \t]*(?:\1[ \t]*){2,}$/;
const HIGHEST_NUMBER = 999_999_999;

/** Reads what a list item or a quote begins with; null for any other line, a horizontal rule (`* * *`) among them. */
export function readLineMark(line: string): LineMark | null {
  const match = MARK.exec(line)!;
  const [all, lead, bullet = "", gap = "", box] = match;
  const quote = lead!.includes(">") ? lead! : "";
  if (bullet && RULE.test(line.slice(quote.length))) return quote ? quoteMark(quote) : null;
  if (!bullet) return quote ? quoteMark(quote) : null;
  return { quote, from: lead!.length, to: all!.length, bullet, gap, task: box !== undefined };
}

/** The length of a line's leading blanks. */
export function leadingBlanks(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

/** What the line after an item begins with: the same mark, an ordered list's with the next number, a task's box open. */
export function nextMark(line: string, { from, bullet, gap, task }: LineMark): string {
  if (!bullet) return line.slice(0, from);
  const number = Number.parseInt(bullet, 10);
  const next = Number.isNaN(number) ? bullet : Math.min(number + 1, HIGHEST_NUMBER) + bullet.at(-1)!;
  return line.slice(0, from) + next + gap + (task ? "[ ] " : "");
}

function quoteMark(quote: string): LineMark {
  return { quote, from: quote.length, to: quote.length, bullet: "", gap: "", task: false };
}
