import { dottedNameAt } from "./dotted-name.ts";
import { readParameters } from "./parameters.ts";
import type { PythonClass, PythonFunction } from "./python-code.ts";
import { isName, isOperator, type Statement, type Token } from "./token.ts";

/** Finds functions and classes, and where they end, in the statements of a file, in their order. */
export class Definitions {
  readonly functions: Draft<PythonFunction>[] = [];
  readonly classes: Draft<PythonClass>[] = [];
  private readonly open: Block[] = [];
  private decorators: string[] = [];
  private lastLine = 0;

  /** Takes in a statement; `isText` says that it is nothing but a text. */
  read(statement: Statement, isText: boolean): void {
    this.closeTo(statement.indent);
    const around = this.open.at(-1);
    if (around?.isNew) {
      around.definition.documented = isText;
      around.isNew = false;
    }
    if (around && "isEmpty" in around.definition && !isText && !doesNothing(statement))
      around.definition.isEmpty = false;
    this.define(statement, around);
    this.lastLine = statement.endLine;
  }

  /** Ends what is still open at the end of the file. */
  end(): void {
    this.closeTo(0);
  }

  private define({ tokens, indent }: Statement, around: Block | undefined): void {
    if (isOperator(tokens[0], "@")) {
      const name = dottedNameAt(tokens, 1)?.name;
      if (name !== undefined) this.decorators.push(name);
      return;
    }
    const { decorators } = this;
    this.decorators = [];
    const at = tokens[0]!.text === "async" ? 1 : 0;
    const word = tokens[at]!;
    const name = tokens[at + 1];
    if (word?.kind !== "name" || !isName(name)) return;
    if (word.text === "def")
      this.defineFunction(tokens, at + 1, indent, around?.className ?? null, decorators);
    else if (word.text === "class") this.defineClass(tokens, at + 1, indent);
  }

  private defineFunction(
    tokens: readonly Token[],
    at: number,
    indent: number,
    inClass: string | null,
    decorators: readonly string[],
  ): void {
    const { text: name, line } = tokens[at]!;
    const { names, annotated, returns } = readParameters(tokens, at + 1, inClass !== null);
    const definition = {
      ...{ name, line, endLine: line, inClass, parameters: names.length, annotated, parameterNames: names },
      ...{ returns, documented: false, isEmpty: true, decorators },
    };
    this.functions.push(definition);
    this.open.push({ indent, className: null, definition, isNew: true });
  }

  private defineClass(tokens: readonly Token[], at: number, indent: number): void {
    const { text: name, line } = tokens[at]!;
    const definition = { name, line, bases: basesIn(tokens, at + 1), documented: false };
    this.classes.push(definition);
    this.open.push({ indent, className: name, definition, isNew: true });
  }

  private closeTo(indent: number): void {
    for (let last = this.open.at(-1); last && last.indent >= indent; last = this.open.at(-1)) {
      if ("endLine" in last.definition)
        last.definition.endLine = Math.max(this.lastLine, last.definition.line);
      this.open.pop();
    }
  }
}

function doesNothing({ tokens }: Statement): boolean {
  return tokens.every(({ text }) => /^(?:pass|\.{1,3}|return|None)$/.test(text));
}

type Draft<Definition> = { -readonly [Key in keyof Definition]: Definition[Key] };

/** The body of a function or class that is not over yet. */
interface Block {
  readonly indent: number;
  /** Null for a function's. */
  readonly className: string | null;
  readonly definition: Draft<PythonFunction> | Draft<PythonClass>;
  /** Whether nothing of it was seen yet. */
  isNew: boolean;
}

// The names in the brackets behind a class's name; of `Dataset[int]` that before its bracket.
function basesIn(tokens: readonly Token[], from: number): string[] {
  const bases: string[] = [];
  const start = skipTypeParameters(tokens, from);
  if (!isOperator(tokens[start], "(")) return bases;
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "operator") continue;
    const opens = text === "(" || text === "[" || text === "{";
    if (opens) depth++;
    else if (text === ")" || text === "]" || text === "}") depth--;
    if (depth === 0) break;
    if (depth !== 1 || !(opens || text === ",")) continue;
    const base = dottedNameAt(tokens, i + 1);
    if (base && !isOperator(tokens[base.to], "=")) bases.push(base.name);
  }
  return bases;
}

/** Behind the `[T]` that may stand after the name of what is defined. */
export function skipTypeParameters(tokens: readonly Token[], from: number): number {
  if (!isOperator(tokens[from], "[")) return from;
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    if (isOperator(tokens[i], "[")) depth++;
    else if (isOperator(tokens[i], "]") && --depth === 0) return i + 1;
  }
  return from;
}
