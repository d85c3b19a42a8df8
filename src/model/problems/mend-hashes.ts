import type { Edit } from "../document/edit.ts";
import { type ScannedLine, tokenSpanAt } from "../markdown/scan.ts";
import type { TokenKind } from "../markdown/tokens.ts";

/**
 * How a run of `#` is mended: a heading becomes bold text, in code one `#` is left, in an address all but the first are written as an
 * address writes them, elsewhere a backslash stands before each.
 */
export type Mending = "heading" | "code" | "address" | "text";

/** The mending of one run of `#`, or of a heading with all that is in it. */
export interface MendedHashes {
  readonly mending: Mending;
  readonly edits: readonly Edit[];
}

const PREFIX = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*(?:\[[ xX]\][ \t]+)?/;

/** Mends every run of at least so many `#` in a text, in its order; what is read of the text is all but the same afterwards. */
export function mendHashes(text: string, lines: readonly ScannedLine[], atLeast: number): MendedHashes[] {
  const run = "#".repeat(atLeast);
  return lines.flatMap((line, i) => {
    const content = text.slice(line.from, line.to);
    if (!content.includes(run)) return [];
    const at = headingAt(content, line);
    if (at === null) return mendRuns(content, lines, line, 0, content.length, atLeast);
    const level = /^#*/.exec(content.slice(at))![0].length;
    return [mendHeading({ text, lines, i, content, at, level, atLeast })];
  });
}

/** Where the marks of a heading begin in a line: of one that Markdown sees, or one that only lacks its blank (`##Title`). */
function headingAt(content: string, { block, tokens }: ScannedLine): number | null {
  const at = PREFIX.exec(content)![0].length;
  if (block === "heading") return content[at] === "#" ? at : content.indexOf("#");
  if (block !== "text" || !/^#{2,6}\p{L}/u.test(content.slice(at, at + 8))) return null;
  return tokens.find(({ to }) => to > at)?.kind === "text" ? at : null;
}

interface HeadingLine {
  readonly text: string;
  readonly lines: readonly ScannedLine[];
  readonly i: number;
  readonly content: string;
  readonly at: number;
  readonly level: number;
  readonly atLeast: number;
}

function mendHeading({ text, lines, i, content, at, level, atLeast }: HeadingLine): MendedHashes {
  const line = lines[i]!;
  const behind = content.slice(at + level);
  const from = at + level + (behind.length - behind.trimStart().length);
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(behind);
  const to = Math.max(from, at + level + behind.slice(0, closing?.index ?? behind.length).trimEnd().length);
  const within = mendRuns(content, lines, line, from, to, atLeast).flatMap(({ edits }) => edits);
  if (level < atLeast) {
    const closed = content.slice(to).includes("#".repeat(atLeast));
    const end = closed ? [{ from: line.from + to, to: line.to, insert: "" }] : [];
    return { mending: "text", edits: [...within, ...end] };
  }
  const title = content.slice(from, to);
  const bold = canBeBold(title) ? "**" : "";
  // Bold text needs blank lines around it, or it becomes part of the paragraph there. Within a list or quote it stays where it is.
  const alone = title !== "" && content.slice(0, at).trim() === "";
  const before = alone && lines[i - 1]?.block === "text" ? "\n" : "";
  const after = alone && lines[i + 1] && lines[i + 1]!.block !== "blank" ? "\n" : "";
  const start = before ? 0 : at;
  const edits = [
    { from: line.from + start, to: line.from + from, insert: before + content.slice(start, at) + bold },
    ...within,
    { from: line.from + to, to: line.to, insert: bold + after },
  ];
  return {
    mending: "heading",
    edits: edits.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert),
  };
}

// What holds bold marks of its own, or would swallow the closing ones, is left as it is.
function canBeBold(title: string): boolean {
  return title !== "" && !title.includes("**") && !title.includes("__") && !/\\$|<!--/.test(title);
}

function mendRuns(
  content: string,
  lines: readonly ScannedLine[],
  line: ScannedLine,
  from: number,
  to: number,
  atLeast: number,
): MendedHashes[] {
  return [...content.slice(from, to).matchAll(/##+/g)]
    .filter(({ 0: run }) => run.length >= atLeast)
    .map(({ 0: run, index }) => {
      const at = line.from + from + index;
      const token = tokenSpanAt(lines, at);
      const kind = line.block === "fence" ? "code" : (token?.kind ?? null);
      const escaped = isEscaped(content, from + index);
      const inAddress =
        kind === "url" || (kind === "link" && isBareAddress(content, token!.from - line.from));
      const insert = inAddress ? addressRun(run) : mendedRun(run, kind, escaped);
      const mending = insert === "#" ? "code" : inAddress ? "address" : "text";
      return { mending, edits: [{ from: at, to: at + run.length, insert }] };
    });
}

function mendedRun(run: string, kind: TokenKind | null, escaped: boolean): string {
  if (kind === "code" || kind === "comment") return "#";
  if (kind === "html") return "&#35;".repeat(run.length);
  return (escaped ? "#" : "\\#") + "\\#".repeat(run.length - 1);
}

// A backslash would be part of the address; the first `#` parts the page from the place on it.
function addressRun(run: string): string {
  return `#${"%23".repeat(run.length - 1)}`;
}

/** Whether the link that begins there is an address by itself (`<https://…>`), not the words of one. */
function isBareAddress(content: string, from: number): boolean {
  return content[from - 1] !== "[" && /^[a-z][a-z0-9+.-]{1,31}:/i.test(content.slice(from, from + 33));
}

function isEscaped(content: string, at: number): boolean {
  let backslashes = 0;
  while (content[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
