import { countWords } from "../official/python-text.ts";
import { isPlaceholderLine } from "../report/placeholder.ts";
import type { ScannedLine } from "./scan.ts";
import type { Block } from "./scan-line.ts";
import type { Token } from "./tokens.ts";

/** What the checker counts as a word and no reader sees; `joined` are words a reader sees apart and the checker takes for one. */
export type Unseen =
  | "list-marks"
  | "table-marks"
  | "heading-marks"
  | "quote-marks"
  | "fence-lines"
  | "dashes"
  | "marks"
  | "images"
  | "links"
  | "comments"
  | "tags"
  | "joined";

/** The words of one line: `whole` as the checker counts them, `words` as a reader does, and what is between them by its sort. */
export interface LineCount {
  readonly words: number;
  readonly whole: number;
  readonly unseen: ReadonlyMap<Unseen, number>;
}

const WORD = /[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const BLANK_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#32);/g;
const APART = /^<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|hr|details|summary|h[1-6])\b/i;

// By tokens, which are the same array as long as the line is the same.
const counted = new WeakMap<readonly Token[], LineCount>();

/** Counts a line of a scanned text. */
export function countLine(answer: string, { from, to, tokens, block }: ScannedLine): LineCount {
  const known = counted.get(tokens);
  if (known) return known;
  const line = answer.slice(from, to);
  const whole = countWords(line);
  const words = countWords(visible(line, tokens, block));
  const unseen = unseenWords(line, tokens, block);
  let sum = 0;
  for (const words of unseen.values()) sum += words;
  if (whole - sum !== words) unseen.set("joined", whole - sum - words);
  const count = { words, whole, unseen };
  counted.set(tokens, count);
  return count;
}

function visible(line: string, tokens: readonly Token[], block: Block): string {
  if (isPlaceholderLine(line)) return line.replace(/[-–—>*_`~]/g, " ");
  return tokens.map((token) => show(line.slice(token.from, token.to), token, block)).join("");
}

function show(piece: string, { kind }: Token, block: Block): string {
  if (kind === "mark") return block === "table" ? piece.replace(/[^|]/g, "").replaceAll("|", " ") : "";
  if (kind === "html") return APART.test(piece) ? " " : "";
  if (kind === "url" || kind === "image" || kind === "list-mark" || kind === "task" || kind === "comment")
    return "";
  return kind === "code" ? piece : piece.replace(BLANK_ENTITY, " ");
}

/** The words of a line of which nothing is seen, by what they are. */
function unseenWords(line: string, tokens: readonly Token[], block: Block): Map<Unseen, number> {
  const unseen = new Map<Unseen, number>();
  const placeholder = isPlaceholderLine(line);
  let i = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    while (tokens[i]!.to <= index) i++;
    let seen = false;
    for (let j = i; j < tokens.length && tokens[j]!.from < index + word.length && !seen; j++) {
      const { from, to } = tokens[j]!;
      seen =
        show(
          line.slice(Math.max(from, index), Math.min(to, index + word.length)),
          tokens[j]!,
          block,
        ).trim() !== "";
    }
    if (placeholder && /^[-–—>*_`~]+$/.test(word)) seen = false;
    if (seen) continue;
    const what = placeholder ? "dashes" : sortOf(word, tokens[i]!, block);
    unseen.set(what, (unseen.get(what) ?? 0) + 1);
  }
  return unseen;
}

function sortOf(word: string, { kind }: Token, block: Block): Unseen {
  if (kind === "image") return "images";
  if (kind === "url") return "links";
  if (kind === "comment") return "comments";
  if (kind === "html") return "tags";
  if (kind === "list-mark" || kind === "task") return "list-marks";
  if (word.startsWith(">")) return "quote-marks";
  if (block === "table") return "table-marks";
  if (block === "heading" || block === "underline") return "heading-marks";
  if (block === "fence") return "fence-lines";
  if (block === "definition") return "links";
  return block === "rule" ? "dashes" : "marks";
}
