/**
 * What one line of a report can be. One grammar for the screens, the checker's problems and the edits; it is by lines and tolerant,
 * so that a report in the middle of being written still reads. No pattern uses `.`, which would stop at U+2028.
 */

/** A `### Question 4 [] Johan` line: the number, and the note somebody left behind it. */
export interface QuestionHeading {
  readonly level: number;
  readonly number: number;
  readonly note: string;
}

/** Reads a line as a question heading: any level, up to three spaces before it. */
export function readQuestionHeading(line: string): QuestionHeading | null {
  if (!line.includes("Question")) return null;
  const match = /^ {0,3}(#{1,6})[ \t]*Question[ \t]+(\d{1,6})(?!\d)([\s\S]*)$/.exec(line);
  if (!match) return null;
  return {
    level: match[1]!.length,
    number: Number(match[2]),
    note: match[3]!.replace(/[ \t]#+[ \t]*$/, "").trim(),
  };
}

/** An ATX heading: its level and its title without closing marks. */
export interface Heading {
  readonly level: number;
  readonly title: string;
}

/** Reads a line as a Markdown heading (`## Title`). */
export function readHeading(line: string): Heading | null {
  if (!line.includes("#")) return null;
  const match = /^ {0,3}(#{1,6})(?:[ \t]+([\s\S]*))?$/.exec(line);
  if (!match) return null;
  return { level: match[1]!.length, title: (match[2] ?? "").replace(/(^|[ \t])#+[ \t]*$/, "").trim() };
}

/** A marker line: where in the line `Answer:` begins, where it (and bold marks around it) ends, whether it stands in a quote. */
export interface Marker {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** Reads a line as the marker an answer follows: `> Answer:`, outside a quote and in bold too. */
export function readMarker(line: string): Marker | null {
  if (!line.includes("Answer")) return null;
  const match = /^([ \t]*(?:>[ \t]*)*)(?:Answer:|(\*\*|__)Answer(?::\2|\2:|:))/.exec(line);
  if (!match) return null;
  return { from: match[1]!.length, to: match[0].length, quoted: match[1]!.includes(">") };
}

/** Whether nothing but white space stands in a line. */
export function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** Whether a line belongs to a block quote. */
export function isQuote(line: string): boolean {
  return /^[ \t]*>/.test(line);
}

/** Whether a line is a quote mark with nothing behind it. */
export function isEmptyQuote(line: string): boolean {
  return /^[ \t]*>[> \t]*$/.test(line);
}

/** Whether a quote line begins like a prompt: `> **`. */
export function beginsLikePrompt(line: string): boolean {
  return /^[ \t]*>[ \t]*\*\*/.test(line);
}

/** A quote line without its marks. */
export function unquote(line: string): string {
  return line.replace(/^[ \t]*(?:>[ \t]?)+/, "");
}

/** A list line: whether it has a bullet or a number, and where its content begins. */
export function readBullet(line: string): { readonly to: number } | null {
  const match = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/.exec(line);
  return match ? { to: match[0].length } : null;
}

/** Where the mark of a task list line stands, offsets in the line, brackets excluded. */
export interface TaskMark {
  readonly from: number;
  readonly to: number;
}

/** Reads a list line with `[mark]`; a link (`[text](…)`, `[text][…]`) is none. */
export function readTaskMark(line: string): TaskMark | null {
  if (!line.includes("[")) return null;
  const match = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^[\]]{0,20})\](?![([])/u.exec(line);
  if (!match) return null;
  const to = match[0].length - 1;
  return { from: to - match[1]!.length, to };
}

// Follows fences (``` and ~~~) from line to line, as CommonMark opens and closes them.
class FenceTracker {
  private fence: string | null = null;

  /** Whether the line lies in a fence or is one of its two fence lines. */
  takes(line: string): boolean {
    if (this.fence === null && !line.includes("```") && !line.includes("~~~")) return false;
    const match = /^ {0,3}(`{3,}|~{3,})([\s\S]*)$/.exec(line);
    if (this.fence === null) {
      if (!match || (match[1]![0] === "`" && match[2]!.includes("`"))) return false;
      this.fence = match[1]!;
      return true;
    }
    if (
      match &&
      match[1]![0] === this.fence[0] &&
      match[1]!.length >= this.fence.length &&
      isBlank(match[2]!)
    )
      this.fence = null;
    return true;
  }

  /** Whether a fence is open behind the lines taken so far. */
  get open(): boolean {
    return this.fence !== null;
  }
}

/** The lines (by index, from `from` up to `to`) that lie in fences which are closed: one left open must swallow nothing. */
export function linesInFences(contents: readonly string[], from: number, to: number): Set<number> {
  const fenced = new Set<number>();
  const fences = new FenceTracker();
  let current: number[] = [];
  for (let i = from; i < to; i++) {
    if (!fences.takes(contents[i]!)) continue;
    current.push(i);
    if (fences.open) continue;
    for (const line of current) fenced.add(line);
    current = [];
  }
  return fenced;
}
