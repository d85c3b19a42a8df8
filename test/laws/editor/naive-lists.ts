/** A line of a list or a quote, read character by character. */
export interface NaiveItem {
  /** Blanks and quote marks before the item's own mark. */
  readonly lead: string;
  readonly quoted: boolean;
  /** `-`, `*`, `+`, `1.` or `1)`; empty for a quote that is no item. */
  readonly bullet: string;
  readonly blanks: string;
  readonly box: boolean;
  /** Where the content begins. */
  readonly content: number;
}

/** Reads a line as a list item or a quote; null for all others. */
export function readItem(line: string): NaiveItem | null {
  let at = 0;
  let quoteEnd = 0;
  while (isBlank(line[at]) || line[at] === ">") {
    at += 1;
    if (line[at - 1] === ">") quoteEnd = at;
  }
  const quoted = quoteEnd > 0;
  const lead = line.slice(0, at);
  const quote = quoted ? { lead, quoted, bullet: "", blanks: "", box: false, content: at } : null;
  const bullet = bulletAt(line, at);
  const afterBullet = at + bullet.length;
  const blanks = blanksAt(line, afterBullet);
  if (bullet === "" || blanks === "" || isRule(line.slice(at))) return quote;
  let content = afterBullet + blanks.length;
  const box = ["[ ]", "[x]", "[X]"].includes(line.slice(content, content + 3));
  const behind = box ? blanksAt(line, content + 3) : "";
  const isTask = box && (behind !== "" || content + 3 === line.length);
  if (isTask) content += 3 + behind.length;
  return { lead, quoted, bullet, blanks, box: isTask, content };
}

/** What the next item begins with. */
export function markAfter(item: NaiveItem): string {
  const number = /^\d/.test(item.bullet) ? Number(item.bullet.slice(0, -1)) : null;
  const sign = item.bullet.slice(-1);
  const bullet = number === null ? item.bullet : `${number === 999_999_999 ? number : number + 1}${sign}`;
  return item.lead + bullet + item.blanks + (item.box ? "[ ] " : "");
}

/** The blanks a line begins with. */
export function leadOf(line: string): string {
  return blanksAt(line, 0);
}

/** The columns of the blanks a line begins with. */
export function depthOf(line: string): number {
  let columns = 0;
  for (const blank of leadOf(line)) columns = blank === "\t" ? 4 * Math.floor(columns / 4) + 4 : columns + 1;
  return columns;
}

/** The nearest list item above a line that is wanted; nothing is found beyond a line of another kind that is not indented. */
export function itemAbove(
  lines: readonly string[],
  below: number,
  wanted: (line: string) => boolean,
): string | null {
  for (const line of lines.slice(0, below).reverse()) {
    if (isListItem(line)) {
      if (wanted(line)) return line;
    } else if (line !== "" && !/\s/.test(line[0]!)) return null;
  }
  return null;
}

/** Whether a line is an item of a list outside of a quote. */
export function isListItem(line: string): boolean {
  const item = readItem(line);
  return item !== null && item.bullet !== "" && !item.quoted;
}

/** Whether a line lies in a code block, or opens one. */
export function inCode(lines: readonly string[], index: number): boolean {
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    const rest = line.slice(leadOf(line).length);
    const sign = rest[0] === "`" || rest[0] === "~" ? rest[0] : "";
    const length = sign ? [...rest].findIndex((character) => character !== sign) : 0;
    const run = sign ? rest.slice(0, length === -1 ? rest.length : length) : "";
    const info = rest.slice(run.length);
    const closes = fence !== null && run.startsWith(fence) && info.trim() === "";
    const opens = fence === null && run.length >= 3 && !(sign === "`" && info.includes("`"));
    if (at === index) return closes ? false : fence !== null || opens;
    if (closes) fence = null;
    else if (opens) fence = run;
  }
  return false;
}

function isRule(rest: string): boolean {
  const signs = [...rest].filter((character) => !isBlank(character));
  return (
    signs.length >= 3 && (signs[0] === "-" || signs[0] === "*") && signs.every((sign) => sign === signs[0])
  );
}

function bulletAt(line: string, at: number): string {
  if (["-", "*", "+"].includes(line[at] ?? "")) return line[at]!;
  let end = at;
  while (end - at < 9 && isDigit(line[end])) end += 1;
  return end > at && (line[end] === "." || line[end] === ")") ? line.slice(at, end + 1) : "";
}

function blanksAt(line: string, at: number): string {
  let end = at;
  while (isBlank(line[end])) end += 1;
  return line.slice(at, end);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}
