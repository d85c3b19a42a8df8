/** A literal of Python as far as tables of limits need it: lists and tuples are one kind, a call keeps its name and arguments. */
export type PythonValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly PythonValue[] }
  | { readonly kind: "dict"; readonly entries: readonly (readonly [string, PythonValue])[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly PythonValue[];
      readonly named: Readonly<Record<string, PythonValue>>;
    };

const TOKEN =
  /(?<skip>\s+|#[^\n]*)|(?<number>\d[\d_]*(?:\.\d+)?)|(?<string>"[^"\n]*"|'[^'\n]*')|(?<name>[A-Za-z_][\w.]*)|(?<mark>[[\](){},:=])/y;
const MAX_DEPTH = 20;

/** Reads the literal that begins at an offset of Python source; null when it holds anything but literals, names and calls of names. */
export function parsePythonValue(source: string, offset: number): PythonValue | null {
  try {
    return new Parser(source, offset).value(0);
  } catch (error) {
    if (error instanceof NotALiteral) return null;
    throw error;
  }
}

class NotALiteral extends Error {}

class Parser {
  private kind = "";
  private token = "";

  constructor(
    private readonly source: string,
    private offset: number,
  ) {
    this.advance();
  }

  value(depth: number): PythonValue {
    const { kind, token } = this;
    if (depth > MAX_DEPTH) throw new NotALiteral();
    this.advance();
    if (kind === "number") return { kind, value: Number(token.replaceAll("_", "")) };
    if (kind === "string") return { kind, value: token.slice(1, -1) };
    if (kind === "name") return this.token === "(" ? this.call(token, depth) : { kind, name: token };
    if (token === "[") return { kind: "list", items: this.items("]", depth) };
    if (token === "(") return { kind: "list", items: this.items(")", depth) };
    if (token === "{") return { kind: "dict", entries: this.entries(depth) };
    throw new NotALiteral();
  }

  private call(name: string, depth: number): PythonValue {
    const args: PythonValue[] = [];
    const named: Record<string, PythonValue> = {};
    this.advance();
    while (this.token !== ")") {
      const value = this.value(depth + 1);
      if (this.token === "=" && value.kind === "name") {
        this.advance();
        named[value.name] = this.value(depth + 1);
      } else args.push(value);
      this.comma(")");
    }
    this.advance();
    return { kind: "call", name, args, named };
  }

  private items(end: string, depth: number): PythonValue[] {
    const items: PythonValue[] = [];
    while (this.token !== end) {
      items.push(this.value(depth + 1));
      this.comma(end);
    }
    this.advance();
    return items;
  }

  private entries(depth: number): [string, PythonValue][] {
    const entries: [string, PythonValue][] = [];
    while (this.token !== "}") {
      const key = this.value(depth + 1);
      if (key.kind !== "string" || this.token !== ":") throw new NotALiteral();
      this.advance();
      entries.push([key.value, this.value(depth + 1)]);
      this.comma("}");
    }
    this.advance();
    return entries;
  }

  private comma(end: string): void {
    if (this.token === ",") this.advance();
    else if (this.token !== end) throw new NotALiteral();
  }

  // At the end of the literal whatever follows is looked at but never understood, so what is no token is an empty one.
  private advance(): void {
    for (;;) {
      TOKEN.lastIndex = this.offset;
      const groups = TOKEN.exec(this.source)?.groups;
      this.kind = groups ? Object.keys(groups).find((key) => groups[key] !== undefined)! : "";
      this.token = groups?.[this.kind] ?? "";
      this.offset += this.token.length;
      if (this.kind !== "skip") return;
    }
  }
}
