/** What a token of Python is. Keywords are names; comments and line ends are no tokens. */
export type TokenKind = "name" | "number" | "string" | "operator";

/** The smallest piece of Python that means something. */
export interface Token {
  readonly kind: TokenKind;
  /** As it stands; of a string what it says, without prefix and quotes. */
  readonly text: string;
  /** The line it begins in, from 1. */
  readonly line: number;
}

/** A statement without a block of its own: of `if a: b(); c()` there are three. */
export interface Statement {
  /** Never none. */
  readonly tokens: readonly Token[];
  /** Columns it is set in by; one more than its header where it stands behind that header's colon. */
  readonly indent: number;
  /** The line its last token ends in. */
  readonly endLine: number;
}

/** Whether a token is there and is this operator. */
export function isOperator(token: Token | undefined, text: string): boolean {
  return token?.kind === "operator" && token.text === text;
}

/** Whether a token is there and is a name that may be given: no keyword. */
export function isName(token: Token | undefined): token is Token {
  return token?.kind === "name" && !KEYWORDS.has(token.text);
}

const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if import in is
  lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);
