import type { Span } from "../document/edit.ts";
import { LineCache } from "../text/line-cache.ts";
import { lineIndexAt } from "../text/lines.ts";
import { AT_START, type BlockState, type Fence, keyOf } from "./block-state.ts";
import { type Block, type LineScan, scanLine } from "./scan-line.ts";
import { isDelimiterRowFor } from "./table-row.ts";
import type { Token, TokenKind } from "./tokens.ts";

/** One line of Markdown. `from`..`to` is its content in the text, without its newline. */
export interface ScannedLine extends Span {
  /** What it is made of, without gap; offsets from the line's start. The same array for the same line behind the same state. */
  readonly tokens: readonly Token[];
  readonly block: Block;
  /** The fence that is open behind this line; null when none is. */
  readonly fence: Fence | null;
}

// What a line is depends on what is open before it, and on whether it heads a table.
const scans = new LineCache<LineScan>();
let last: { readonly text: string; readonly lines: readonly ScannedLine[] } = { text: "", lines: [] };

/**
 * Reads Markdown line by line, well enough to colour it and to tell words from marks: emphasis, code spans and links are read within a line
 * only. What is known of a line is kept, so a change costs the lines it changed and a walk over the others. Lines end with LF; a CR before it is kept as text.
 */
export function scanMarkdown(text: string): readonly ScannedLine[] {
  if (last.text === text && last.lines.length > 0) return last.lines;
  const lines: ScannedLine[] = [];
  const contents = text.split("\n");
  let state = AT_START;
  let key = keyOf(state);
  let from = 0;
  for (const [i, content] of contents.entries()) {
    const next = contents[i + 1];
    const heads = next !== undefined && isDelimiterRowFor(content, next);
    const scan = scanned(content, state, heads ? `${key} head` : key, heads);
    if (scan.after !== state) key = keyOf(scan.after);
    state = scan.after;
    const to = from + content.length;
    lines.push({ from, to, tokens: scan.tokens, block: scan.block, fence: state.fence });
    from = to + 1;
  }
  last = { text, lines };
  return lines;
}

/** What stands at an offset of the text a scan was made of; null for a newline or past the end. */
export function tokenAt(lines: readonly ScannedLine[], offset: number): TokenKind | null {
  return tokenSpanAt(lines, offset)?.kind ?? null;
}

/** The same with where it begins and ends in that text. */
export function tokenSpanAt(lines: readonly ScannedLine[], offset: number): Token | null {
  const line = lines[lineIndexAt(lines, offset)]!;
  const at = offset - line.from;
  const token = line.tokens[lineIndexAt(line.tokens, at)];
  if (!token || at >= token.to) return null;
  return { from: line.from + token.from, to: line.from + token.to, kind: token.kind };
}

function scanned(content: string, before: BlockState, key: string, heads: boolean): LineScan {
  return scans.get(key, content) ?? scans.keep(key, content, scanLine(content, before, heads));
}
