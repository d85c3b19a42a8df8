/** A word of a shell script without its quotes, or a sign between words; a line end is the sign `\n`, a redirection is `<` or `>`. */
export interface ShellToken {
  readonly text: string;
  readonly isWord: boolean;
  /** The line it begins in. */
  readonly line: number;
}

const QUOTED: Readonly<Record<string, RegExp>> = {
  "'": /'[^']*'/y,
  '"': /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y,
  "`": /`[^`\\]*(?:\\[\s\S][^`\\]*)*`/y,
};

const PLAIN = /[^\s\\#'"`$<>;&|()]+|[\s\S]/y;
const OPERATOR = /&>>?|<<<|<<-?|>>|<>|[<>][&|]?|[()]|[;&|]+/y;

/**
 * The words and signs of a shell script, without its comments and what is in its heredocs. `$(…)` and `${…}` stay as they stand, for
 * nothing is run; a quote that is never closed is a sign like any other. Takes as long as the text is.
 */
export class ShellTokens {
  readonly #text: string;
  #at = 0;
  #line: number;
  readonly #found: ShellToken[] = [];
  #word: string | null = null;
  #wordLine = 0;
  /** What ends the heredocs that begin on the next line. */
  #heredocs: string[] = [];
  #isHeredocNext = false;
  /** What was looked for once and not found is not there further on either. */
  readonly #unclosed = new Set<string>();

  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#line = firstLine;
  }

  all(): readonly ShellToken[] {
    while (this.#at < this.#text.length) this.#step(this.#text[this.#at]!);
    this.#endWord();
    return this.#found;
  }

  #step(sign: string): void {
    if (sign === "\n") this.#endLine();
    else if (sign === " " || sign === "\t") {
      this.#endWord();
      this.#at++;
    } else if (sign === "\\") this.#escape();
    else if (sign === "#" && this.#word === null) this.#comment();
    else if (sign in QUOTED) this.#quoted(sign);
    else if (sign === "$") this.#expansion();
    else if (/[<>;&|()]/.test(sign)) this.#operator();
    else this.#take(this.#match(PLAIN)!);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  /** Goes on behind a stretch of the text, which adds to the word what it stands for. */
  #take(raw: string, value = raw): void {
    if (this.#word === null) this.#wordLine = this.#line;
    this.#word = (this.#word ?? "") + value;
    this.#at += raw.length;
    for (let at = raw.indexOf("\n"); at >= 0; at = raw.indexOf("\n", at + 1)) this.#line++;
  }

  #escape(): void {
    const next = this.#text[this.#at + 1] ?? "";
    if (next !== "\n") this.#take(`\\${next}`, next);
    else {
      this.#at += 2;
      this.#line++;
    }
  }

  #comment(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  #quoted(sign: string): void {
    const raw = this.#unclosed.has(sign) ? null : this.#match(QUOTED[sign]!);
    if (raw === null) this.#unclosed.add(sign);
    if (raw === null) this.#take(sign);
    else if (sign === "'") this.#take(raw, raw.slice(1, -1));
    else if (sign === "`") this.#take(raw);
    else this.#take(raw, raw.slice(1, -1).replace(/\\\n|\\(["\\$`])/g, "$1"));
  }

  #expansion(): void {
    const open = this.#text[this.#at + 1] ?? "";
    const end = this.#unclosed.has(open) ? -1 : this.#endOfBrackets(open);
    if (end < 0) this.#unclosed.add(open);
    this.#take(end < 0 ? "$" : this.#text.slice(this.#at, end));
  }

  #endOfBrackets(open: string): number {
    const close = open === "(" ? ")" : open === "{" ? "}" : "";
    let depth = 0;
    for (let at = this.#at + 1; close !== "" && at < this.#text.length; at++) {
      if (this.#text[at] === open) depth++;
      else if (this.#text[at] === close) depth--;
      if (depth === 0) return at + 1;
    }
    return -1;
  }

  #operator(): void {
    const text = this.#match(OPERATOR)!;
    const isRedirection = /[<>]/.test(text);
    // The 2 of `2>` is no word.
    if (isRedirection && /^\d$/.test(this.#word ?? "")) this.#word = null;
    this.#endWord();
    const sign = isRedirection ? text.replace(/[^<>]/g, "")[0]! : text[0]!;
    this.#found.push({ text: sign, isWord: false, line: this.#line });
    this.#isHeredocNext = text === "<<" || text === "<<-";
    this.#at += text.length;
  }

  #endWord(): void {
    if (this.#word === null) return;
    if (this.#isHeredocNext) this.#heredocs.push(this.#word);
    this.#isHeredocNext = false;
    this.#found.push({ text: this.#word, isWord: true, line: this.#wordLine });
    this.#word = null;
  }

  #endLine(): void {
    this.#endWord();
    this.#found.push({ text: "\n", isWord: false, line: this.#line });
    this.#at++;
    this.#line++;
    for (const end of this.#heredocs.splice(0)) this.#skipHeredoc(end);
  }

  #skipHeredoc(end: string): void {
    for (let line = ""; line !== end && this.#at < this.#text.length; this.#line++) {
      const lineEnd = this.#text.indexOf("\n", this.#at);
      const whole = this.#text.slice(this.#at, lineEnd < 0 ? undefined : lineEnd);
      this.#at += whole.length + 1;
      line = whole.trim();
    }
  }
}
