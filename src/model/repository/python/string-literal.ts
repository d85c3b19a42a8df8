import { behindLineEnd, characterKind, LINE_END, lineEnd } from "./character.ts";

/** A string of a Python text: what is between its quotes, and where it ends. */
export interface StringLiteral {
  readonly value: string;
  /** Behind its closing quote. */
  readonly end: number;
  /** False where its closing quote is missing: it ends with its line then. */
  readonly closed: boolean;
}

/**
 * Reads the string whose prefix ends and whose quote begins at `open`. `closable` false says that no more strings in three such
 * quotes end in this text, so that it is not looked for again and again.
 */
export function readString(text: string, open: number, prefix: string, closable: boolean): StringLiteral {
  const quote = text[open]!;
  const isTriple = text[open + 1] === quote && text[open + 2] === quote;
  const from = open + (isTriple ? 3 : 1);
  const isFormat = /[ft]/i.test(prefix);
  const close = isTriple
    ? closable
      ? tripleClose(text, from, quote.charCodeAt(0))
      : -1
    : singleClose(text, from, quote.charCodeAt(0), isFormat);
  const to = close < 0 ? lineEnd(text, from) : close;
  const raw = text.slice(from, to);
  const value = /r/i.test(prefix) ? raw : unescaped(raw);
  return { value, end: close < 0 ? to : to + from - open, closed: close >= 0 };
}

const BACK_SLASH = 92;

function tripleClose(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACK_SLASH) at++;
    else if (code === quote && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote)
      return at;
  }
  return -1;
}

// In the braces of an f-string the same quotes may stand again since Python 3.12.
function singleClose(text: string, from: number, quote: number, isFormat: boolean): number {
  let braces = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACK_SLASH) at = behindLineEnd(text, at + 1) - 1;
    else if (characterKind(code) === LINE_END) return -1;
    else if (code === quote) {
      const inner = braces > 0 ? singleClose(text, at + 1, quote, false) : -1;
      if (inner < 0) return at;
      at = inner;
    } else if (isFormat && code === 123) {
      const isText = braces === 0 && text.charCodeAt(at + 1) === 123;
      if (isText) at++;
      else braces++;
    } else if (braces > 0 && code === 125) braces--;
  }
  return -1;
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

// Escapes that name a character by number or name stay as they are.
function unescaped(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\(\r\n|[\n\r\v\\"'ntr])/g, (_, what: string) =>
    /[\n\r\v]/.test(what) ? "" : (ESCAPED[what] ?? what),
  );
}
