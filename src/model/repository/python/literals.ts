import { isOperator, type Token } from "./token.ts";

/** Longer texts are no value that anything is asked by. */
const LONGEST_TEXT = 4000;

/** The literal that some tokens are together: a number, True, None, texts in a row; null for anything else. */
export function literalOf(tokens: readonly Token[], from: number, to: number): string | null {
  const first = tokens[from];
  if (first === undefined || from >= to) return null;
  if (first.kind === "string") return textOf(tokens, from, to);
  const isNegative = isOperator(first, "-");
  const at = isNegative ? from + 1 : from;
  if (to !== at + 1) return null;
  const { kind, text } = tokens[at]!;
  if (kind === "number") return isNegative ? `-${text}` : text;
  return !isNegative && (text === "True" || text === "False" || text === "None") ? text : null;
}

function textOf(tokens: readonly Token[], from: number, to: number): string | null {
  let text = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== "string") return null;
    text += token.text;
    if (text.length > LONGEST_TEXT) return null;
  }
  return text;
}
