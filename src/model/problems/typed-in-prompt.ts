import { isBlank, isEmptyQuote, isQuote, unquote } from "../report/grammar.ts";
import { isLimitsLine } from "../report/limits.ts";
import { isPlaceholderLine } from "../report/placeholder.ts";
import type { Question } from "../report/questions.ts";
import { holdsConflict } from "./holds-conflict.ts";
import { lineStart, linesWithin, type PlacedLine } from "./lines-within.ts";

/**
 * The lines above a question's marker, or in its prompt where it has none, that its template cannot have: plain text behind the limits or the example, whose lines are in
 * italics, and text outside the quote. What is bold, or stands above the limits, is the prompt, however somebody wrapped it.
 */
export function typedInPrompt(text: string, { heading, marker, answer }: Question): PlacedLine[] {
  const end = marker ? lineStart(text, marker.from) : answer.from;
  if (holdsConflict(text.slice(heading.to, end))) return [];
  const reader = new PromptReader();
  const lines = linesWithin(text, heading.to, end);
  // The heading's own line, and what lies behind the last line end.
  return lines.slice(heading.to > heading.from ? 1 : 0, -1).filter((line) => reader.isTyped(line.content));
}

const EXAMPLE = /^[\s*_]*Example\b[^:]{0,40}:/;

// An example that was broken in two still ends like one.
const ITALICS_END = /[^*_\s][*_][.,;:!?]{0,3}$/;

class PromptReader {
  private seenQuote = false;
  /** Whether the limits or the example have come, behind which the prompt says nothing more. */
  private behind = false;
  private inItalics = false;
  private parted = true;
  private typed = false;

  isTyped(content: string): boolean {
    const bare = unquote(content).trim();
    if (isBlank(content) || isEmptyQuote(content)) {
      this.inItalics = false;
      this.parted = true;
      return false;
    }
    const quoted = isQuote(content);
    this.typed = this.isText(bare, quoted) && !isPlaceholderLine(content);
    this.seenQuote ||= quoted;
    this.parted = false;
    return this.typed;
  }

  private isText(bare: string, quoted: boolean): boolean {
    if (EXAMPLE.test(bare)) {
      this.behind = true;
      this.read(bare.replace(EXAMPLE, "").trim());
      return false;
    }
    if (!quoted && this.seenQuote && (this.parted || this.typed)) return !ITALICS_END.test(bare);
    if (isLimitsLine(bare)) {
      this.behind = true;
      return false;
    }
    return this.behind && !this.read(bare);
  }

  /** Whether a line is part of an example: it begins in italics, or goes on with some that are open. */
  private read(bare: string): boolean {
    const ends = ITALICS_END.test(bare);
    const isExample = this.inItalics || ends || /^[*_](?!\s)|^[*_]$/.test(bare);
    this.inItalics = isExample && !ends;
    return isExample;
  }
}
