import * as character from "./character.ts";
import { readString } from "./string-literal.ts";
import type { Statement, Token } from "./token.ts";

/**
 * Takes a Python text apart into statements of tokens, one at a time and without looking back, so that it takes as long as the
 * text is. What is broken costs little: a string without its end ends with its line, brackets without theirs before the next line
 * that can only begin a statement.
 */
export class Statements {
  private at = 0;
  private line = 1;
  private column = 0;
  private tokens: Token[] = [];
  /** Whether the next token is the first of its line. */
  private isLineStart = true;
  private isHeader = false;
  private brackets = 0;
  private lambdas = 0;
  /** Quotes of which no three end a string from here on. */
  private unclosed = "";

  constructor(private readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  /** The next statement; null behind the last one. */
  next(): Statement | null {
    this.tokens = [];
    this.brackets = 0;
    this.lambdas = 0;
    while (this.at < this.text.length) if (this.step()) break;
    const { tokens, column: indent, line } = this;
    if (tokens.length === 0) return null;
    if (this.isHeader) this.column++;
    this.isHeader = false;
    return { tokens, indent, endLine: this.isLineStart ? Math.max(line - 1, tokens.at(-1)!.line) : line };
  }

  // Whether a statement ended.
  private step(): boolean {
    const { text } = this;
    if (this.isLineStart && this.beginLine()) return true;
    const from = this.at;
    if (from >= text.length) return false;
    const kind = character.characterKind(text.charCodeAt(from));
    if (kind === character.BLANK) this.at++;
    else if (kind === character.NAME) this.readName();
    else if (kind === character.LINE_END) return this.endLine(from);
    else if (kind === character.COMMENT) this.at = character.lineEnd(text, from);
    else if (kind === character.QUOTE) this.readString(from, "");
    else if (kind === character.DIGIT) this.readNumber();
    else if (kind === character.BACK_SLASH) this.joinLines();
    else return this.readOperator(kind);
    return false;
  }

  private add(kind: Token["kind"], text: string): void {
    this.tokens.push({ kind, text, line: this.line });
  }

  // Columns as Python counts them; a form feed begins the line anew.
  private beginLine(): boolean {
    const { text } = this;
    let column = 0;
    let at = this.at;
    for (; at < text.length; at++) {
      const one = text[at];
      if (one === "\t") column += 8 - (column % 8);
      else if (one === "\f") column = 0;
      else if (one === " ") column++;
      else break;
    }
    if (this.tokens.length > 0 && this.isBrokenOff(at, column)) return true;
    if (this.tokens.length === 0) this.column = column;
    this.at = at;
    this.isLineStart = false;
    return false;
  }

  // Inside brackets: whether the line that begins at `at` can be no part of them.
  private isBrokenOff(at: number, column: number): boolean {
    STATEMENT_ONLY.lastIndex = at;
    if (STATEMENT_ONLY.test(this.text)) return true;
    return column <= this.column && this.text[at] === "@";
  }

  private endLine(from: number): boolean {
    this.skipLineEnd(from);
    this.isLineStart = true;
    return this.brackets === 0 && this.tokens.length > 0;
  }

  private joinLines(): void {
    this.at++;
    if (character.characterKind(this.text.charCodeAt(this.at)) !== character.LINE_END) return;
    this.skipLineEnd(this.at);
  }

  private skipLineEnd(from: number): void {
    const { text } = this;
    this.at = character.behindLineEnd(text, from);
    if (text[from] !== character.HELD_LINE_END) this.line++;
  }

  private readName(): void {
    const { text, at } = this;
    const end = character.nameEnd(text, at);
    const name = text.slice(at, end);
    const next = text[end];
    if (end - at <= 2 && (next === '"' || next === "'") && STRING_PREFIX.test(name)) {
      this.readString(end, name);
      return;
    }
    if (name === "lambda" && this.brackets === 0) this.lambdas++;
    this.add("name", name);
    this.at = end;
  }

  private readNumber(): void {
    const { text, at } = this;
    NUMBER.lastIndex = at;
    NUMBER.test(text);
    this.at = Math.max(NUMBER.lastIndex, at + 1);
    this.add("number", text.slice(at, this.at));
  }

  private readString(open: number, prefix: string): void {
    const quote = this.text[open]!;
    const { value, end, closed } = readString(this.text, open, prefix, !this.unclosed.includes(quote));
    this.add("string", value);
    if (!closed && this.text.startsWith(quote.repeat(3), open)) this.unclosed += quote;
    for (let at = open; at < end; at++) if (character.endsFileLine(this.text, at)) this.line++;
    this.at = end;
  }

  private readOperator(kind: number): boolean {
    const { text, at } = this;
    const one = text[at]!;
    const next = text[at + 1];
    this.at++;
    if (one === ";" && this.brackets === 0) return this.tokens.length > 0;
    if (kind === character.OPEN) this.brackets++;
    else if (kind === character.CLOSE) this.brackets = Math.max(0, this.brackets - 1);
    else if (one === "." && next !== undefined && next >= "0" && next <= "9") {
      this.at = character.nameEnd(text, this.at);
      this.add("number", text.slice(at, this.at));
      return false;
    } else if (kind === 0 && next !== undefined && PAIRS.has(one + next)) this.at++;
    this.add("operator", this.at === at + 1 ? one : one + next);
    return one === ":" && this.at === at + 1 && this.endsHeader();
  }

  // The colon behind which a block begins; what stands behind it in its line is set in by one more.
  private endsHeader(): boolean {
    if (this.brackets > 0 || !HEADERS.has(this.tokens[0]!.text)) return false;
    if (this.lambdas > 0) {
      this.lambdas--;
      return false;
    }
    this.isHeader = true;
    return true;
  }
}

const STRING_PREFIX = /^(?:[bfrtu]|[bft]r|r[bft])$/i;
const NUMBER = /0[xX][0-9a-fA-F_]*|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]+)?[jJ]?/y;
const PAIRS: ReadonlySet<string> = new Set(
  "-> ** // << >> := == != <= >= += -= *= /= %= &= |= ^= @=".split(" "),
);
const HEADERS: ReadonlySet<string> = new Set(
  "if elif else for while with try except finally def class async".split(" "),
);
/** What no line inside brackets begins with. */
const STATEMENT_ONLY =
  /(?:(?:async[ \t]+)?def|class|import|return|while|with|try|except|finally|raise|assert|del|global|nonlocal|pass|break|continue)\b|from[ \t]+[\w.]+[ \t]+import\b/y;
