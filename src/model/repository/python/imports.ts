import { dottedNameAt } from "./dotted-name.ts";
import type { PythonImport } from "./python-code.ts";
import { isName, isOperator, type Token } from "./token.ts";

/** What a file imports, and what its names stand for by that. */
export class Imports {
  readonly list: PythonImport[] = [];
  private readonly meanings = new Map<string, string>();

  /** Takes in a statement; whether it was an import. */
  read(tokens: readonly Token[]): boolean {
    const [first] = tokens;
    if (first?.kind !== "name") return false;
    if (first.text === "import") this.readNames(tokens);
    else if (first.text === "from") this.readFrom(tokens);
    else return false;
    return true;
  }

  /** What a name stands for: `wandb.init` for `w.init` after `import wandb as w`. */
  resolve(name: string): string {
    const dot = name.indexOf(".");
    const meaning = this.meanings.get(dot < 0 ? name : name.slice(0, dot));
    if (meaning === undefined) return name;
    return dot < 0 ? meaning : meaning + name.slice(dot);
  }

  // import a.b as c, d
  private readNames(tokens: readonly Token[]): void {
    let at = 1;
    for (;;) {
      const found = dottedNameAt(tokens, at);
      if (!found) return;
      this.list.push({ name: found.name, line: tokens[at]!.line });
      at = this.readAlias(tokens, found.to, found.name);
      if (!isOperator(tokens[at], ",")) return;
      at++;
    }
  }

  // from .a import (b as c, d)
  private readFrom(tokens: readonly Token[]): void {
    let at = 1;
    let dots = "";
    for (; isOperator(tokens[at], "."); at++) dots += ".";
    const found = dottedNameAt(tokens, at);
    at = found?.to ?? at;
    if (tokens[at]?.text !== "import" || (dots === "" && !found)) return;
    at++;
    if (isOperator(tokens[at], "(")) at++;
    const module = dots + (found?.name ?? "");
    const before = found ? `${module}.` : module;
    if (isOperator(tokens[at], "*")) this.list.push({ name: `${before}*`, line: tokens[at]!.line });
    while (isName(tokens[at])) {
      const { text, line } = tokens[at]!;
      const name = before + text;
      this.list.push({ name, line });
      at = this.readAlias(tokens, at + 1, name, text);
      if (!isOperator(tokens[at], ",")) return;
      at++;
    }
  }

  // The first of several meanings counts: `try: import tomllib` before `except ImportError: import tomli as tomllib`.
  private readAlias(tokens: readonly Token[], at: number, name: string, own?: string): number {
    const alias = tokens[at]?.text === "as" && isName(tokens[at + 1]) ? tokens[at + 1]!.text : undefined;
    const known = alias ?? own;
    if (known !== undefined && !this.meanings.has(known)) this.meanings.set(known, name);
    return alias === undefined ? at : at + 2;
  }
}
