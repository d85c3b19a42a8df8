import { skipTypeParameters } from "./definitions.ts";
import { isName, isOperator, type Token } from "./token.ts";

/** What a function takes and whether it says so. */
export interface Parameters {
  /** Without `self` and `cls`. */
  readonly names: readonly string[];
  /** How many have a type. */
  readonly annotated: number;
  /** Whether it says what it returns. */
  readonly returns: boolean;
}

/** The parameters of a function whose name ends before `from`. */
export function readParameters(tokens: readonly Token[], from: number, isMethod: boolean): Parameters {
  const names: string[] = [];
  let annotated = 0;
  let at = skipTypeParameters(tokens, from);
  let depth = 0;
  let isStart = false;
  let isFirst = true;
  let lambdas = 0;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { kind, text } = token;
    if (isStart && isName(token)) {
      const isOwn = isMethod && isFirst && (text === "self" || text === "cls");
      isFirst = false;
      if (!isOwn) names.push(text);
      if (!isOwn && isOperator(tokens[at + 1], ":")) annotated++;
      isStart = false;
    } else if (kind === "name" && text === "lambda") lambdas++;
    if (kind !== "operator") continue;
    if (text === "(" || text === "[" || text === "{") {
      depth++;
      isStart = depth === 1;
    } else if (text === ")" || text === "]" || text === "}") {
      depth--;
      if (depth === 0) break;
    } else if (text === "," && depth === 1 && lambdas === 0) isStart = true;
    else if (text === ":" && depth === 1 && lambdas > 0) lambdas--;
    else if (text !== "*" && text !== "**") isStart = false;
  }
  return { names, annotated, returns: isOperator(tokens[at + 1], "->") };
}
