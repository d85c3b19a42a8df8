import { isName, isOperator, type Token } from "./token.ts";

/** Longer ones are nobody's. */
const LONGEST_NAME = 200;

/** A name with its dots, as it is written, and where it begins among the tokens. */
export interface DottedName {
  readonly name: string;
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
}

/** The name that begins at a token: `a.b.c`; null where none does. */
export function dottedNameAt(tokens: readonly Token[], from: number): DottedName | null {
  if (!isName(tokens[from])) return null;
  let to = from + 1;
  while (isOperator(tokens[to], ".") && isName(tokens[to + 1])) to += 2;
  return named(tokens, from, to, "");
}

/** The name that ends before a token; it begins with a dot where what stands before that dot is no name: `.half` of `model(x).half`. */
export function dottedNameBefore(tokens: readonly Token[], to: number): DottedName | null {
  let from = to - 1;
  if (!isName(tokens[from])) return null;
  while (isOperator(tokens[from - 1], ".") && isName(tokens[from - 2])) from -= 2;
  return named(tokens, from, to, isOperator(tokens[from - 1], ".") ? "." : "");
}

function named(tokens: readonly Token[], from: number, to: number, before: string): DottedName | null {
  let name = before;
  for (let i = from; i < to; i++) {
    name += tokens[i]!.text;
    if (name.length > LONGEST_NAME) return null;
  }
  return { name, from, to };
}
