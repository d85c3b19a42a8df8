import { dottedNameAt, dottedNameBefore } from "./dotted-name.ts";
import { literalOf } from "./literals.ts";
import type { PythonCall } from "./python-code.ts";
import { isName, isOperator, type Token } from "./token.ts";

/** What stands in a list is kept up to here. */
const MOST_ITEMS = 64;

/** The calls of a statement in the order in which they begin, names as they are written. */
export function callsIn(tokens: readonly Token[]): PythonCall[] {
  const calls: PythonCall[] = [];
  const open: Bracket[] = [];
  const decorator = isOperator(tokens[0], "@") ? dottedNameAt(tokens, 1) : null;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    const around = open.at(-1);
    if (kind === "name") {
      if (text === "lambda" && around) around.lambdas++;
      else if (text === "for" && around) around.isComprehension = true;
    } else if (kind !== "operator") continue;
    else if (text === "(" || text === "[" || text === "{") {
      const call = text === "(" ? beginCall(tokens, i, decorator?.to === i) : null;
      if (call) calls.push(call);
      open.push({ opens: i, call, from: i + 1, lambdas: 0, isComprehension: false, items: [], inner: null });
    } else if (text === ")" || text === "]" || text === "}") {
      const closed = open.pop();
      if (!closed) continue;
      endPart(tokens, closed, i);
      const outer = open.at(-1);
      if (outer?.call && closed.items.length > 0) outer.inner = { ...closed, closes: i };
    } else if (text === "," && around && endsPart(around)) endPart(tokens, around, i);
    else if (text === ":" && around && around.lambdas > 0) around.lambdas--;
  }
  // Of a bracket that is not closed, what was begun counts.
  for (const bracket of open) endPart(tokens, bracket, tokens.length);
  if (decorator && decorator.to === tokens.length)
    calls.push(newCall(tokens, decorator.to, decorator.name, true));
  return calls;
}

/** A bracket that is open; `call` is what its content is given to. */
interface Bracket {
  readonly opens: number;
  readonly call: DraftCall | null;
  /** Where the current part of what is between its commas begins. */
  from: number;
  /** Of the current part: how many lambdas wait for their colon. */
  lambdas: number;
  /** Whether its content is made by a `for`. */
  isComprehension: boolean;
  readonly items: (string | null)[];
  /** The last bracket in it that was closed, with something in it. */
  inner: ClosedBracket | null;
}

interface ClosedBracket {
  readonly opens: number;
  readonly closes: number;
  readonly items: readonly (string | null)[];
}

interface DraftCall extends PythonCall {
  readonly args: (string | null)[];
  keywords: Map<string, string | null>;
  items?: Map<number | string, readonly (string | null)[]>;
  takesMore?: true;
}

const NO_KEYWORDS: Map<string, string | null> = new Map();

// A comma of a lambda's parameters, or between the names of a `for`, does not.
function endsPart({ lambdas, isComprehension }: Bracket): boolean {
  return lambdas === 0 && !isComprehension;
}

function beginCall(tokens: readonly Token[], at: number, isDecorator: boolean): DraftCall | null {
  const found = dottedNameBefore(tokens, at);
  if (!found || isDefined(tokens, found.from)) return null;
  return newCall(tokens, at, found.name, isDecorator);
}

function isDefined(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "name" && (before.text === "def" || before.text === "class");
}

// Said to stand where its last name does: of a chain over several lines the one to look at.
function newCall(tokens: readonly Token[], to: number, name: string, isDecorator: boolean): DraftCall {
  return { name, line: tokens[to - 1]!.line, isDecorator, args: [], keywords: NO_KEYWORDS };
}

function endPart(tokens: readonly Token[], bracket: Bracket, to: number): void {
  const { from, call, items } = bracket;
  bracket.from = to + 1;
  bracket.lambdas = 0;
  if (from >= to) return;
  if (call) endArgument(tokens, call, bracket.inner, from, to);
  else if (items.length < MOST_ITEMS) items.push(itemOf(tokens, from, to));
}

// Of an entry of a dict its key.
function itemOf(tokens: readonly Token[], from: number, to: number): string | null {
  return literalOf(tokens, from, isOperator(tokens[from + 1], ":") ? from + 1 : to);
}

function endArgument(
  tokens: readonly Token[],
  call: DraftCall,
  inner: ClosedBracket | null,
  from: number,
  to: number,
): void {
  if (isOperator(tokens[from], "**")) {
    call.takesMore = true;
    return;
  }
  const isNamed = isName(tokens[from]) && isOperator(tokens[from + 1], "=");
  const begins = isNamed ? from + 2 : from;
  const value = literalOf(tokens, begins, to);
  const place = isNamed ? tokens[from]!.text : call.args.length;
  if (isNamed) {
    if (call.keywords === NO_KEYWORDS) call.keywords = new Map();
    call.keywords.set(tokens[from]!.text, value);
  } else call.args.push(value);
  if (inner?.opens !== begins || inner.closes !== to - 1) return;
  call.items ??= new Map();
  call.items.set(place, inner.items);
}
