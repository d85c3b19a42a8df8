import { callsIn } from "./calls.ts";
import { Definitions } from "./definitions.ts";
import { Imports } from "./imports.ts";
import type { PythonCall, PythonCode, PythonString } from "./python-code.ts";
import type { Token } from "./token.ts";
import { Statements } from "./tokens.ts";

/** What a Python file does, and the texts in it. Never throws; takes as long as the file is, whatever is in it. */
export function readPythonFile(text: string): { code: PythonCode; strings: PythonString[] } {
  const statements = new Statements(text);
  const imports = new Imports();
  const definitions = new Definitions();
  const calls: PythonCall[] = [];
  const strings: PythonString[] = [];
  for (let one = statements.next(); one; one = statements.next()) {
    const { tokens } = one;
    const isDocstring = tokens.every(({ kind }) => kind === "string");
    addStrings(strings, tokens, isDocstring);
    definitions.read(one, isDocstring);
    if (isDocstring || imports.read(tokens)) continue;
    for (const call of callsIn(tokens)) calls.push(call);
  }
  definitions.end();
  return { code: resolved(imports, definitions, calls), strings };
}

/** What a Python file does. */
export function readPython(text: string): PythonCode {
  return readPythonFile(text).code;
}

function addStrings(strings: PythonString[], tokens: readonly Token[], isDocstring: boolean): void {
  for (const { kind, text, line } of tokens) if (kind === "string") strings.push({ text, line, isDocstring });
}

// Only at the end of a file all its imports are known.
function resolved(imports: Imports, definitions: Definitions, calls: readonly PythonCall[]): PythonCode {
  const resolve = (name: string) => imports.resolve(name);
  return {
    imports: imports.list,
    calls: calls.map((call) => ({ ...call, name: resolve(call.name) })),
    functions: definitions.functions.map((one) => ({ ...one, decorators: one.decorators.map(resolve) })),
    classes: definitions.classes.map((one) => ({ ...one, bases: one.bases.map(resolve) })),
  };
}
