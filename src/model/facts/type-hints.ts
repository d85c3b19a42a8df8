import { readFiles } from "../repository/look-up.ts";
import type { PythonFunction } from "../repository/python/python-code.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { counted } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

/** How many functions outside the tests have type hints and docstrings; nothing where none has. */
export function documentedFunctions(repository: Repository): Fact[] {
  const all = readFiles(repository, "python")
    .filter(({ path }) => !/(?:^|\/)(?:tests?\/|test_[^/]*$|conftest\.py$)/.test(path))
    .flatMap(({ path, reading }) => reading.python.functions.map((one) => ({ ...one, path })));
  const of = `of ${counted(all.length, "function")} outside the tests`;
  const have = (count: number) => `${count} ${of} ${count === 1 ? "has" : "have"}`;
  const typed = all.filter((one) => one.annotated > 0 || one.returns);
  const whole = typed.filter(isWhollyTyped).length;
  const documented = all.filter((one) => one.documented);
  return [
    ...(typed.length === 0
      ? []
      : [
          { text: `${have(typed.length)} type hints${howMany(whole, typed.length)}`, where: firstsOf(typed) },
        ]),
    ...(documented.length === 0
      ? []
      : [
          {
            text: `${have(documented.length)} ${documented.length === 1 ? "a docstring" : "docstrings"}`,
            where: firstsOf(documented),
          },
        ]),
  ];
}

// What `__init__` gives back needs no hint once a parameter has one.
function isWhollyTyped({ name, parameters, annotated, returns }: PythonFunction): boolean {
  return annotated === parameters && (returns || (name === "__init__" && parameters > 0));
}

function howMany(whole: number, of: number): string {
  if (whole === 0) return "";
  return `, ${whole === of ? "each" : `${whole} of them`} for every parameter and the result`;
}

/** The first function of each file. */
function firstsOf(functions: readonly { readonly path: string; readonly line: number }[]): Where[] {
  const firsts = new Map<string, Where>();
  for (const { path, line } of functions) if (!firsts.has(path)) firsts.set(path, { path, line });
  return [...firsts.values()];
}
