import { type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonFunction } from "../repository/python/python-code.ts";
import { counted } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { isTestPath } from "./test-path.ts";

/** Functions with types, and code with docstrings. Either is told with how much there is of both: whoever reads it judges. */
export const typingAndDocstrings: EvidenceRule = {
  id: "typing-and-docstrings",
  title: "Functions with types, functions or classes with docstrings",
  asks: [
    {
      all: [
        ["typing", "type hint", "type annot", "typed", "annotat"],
        ["code", "document", "docstring", "function", "add"],
      ],
      modules: ["M7"],
    },
  ],
  reads: ["python", "notebook"],
  find: (repository) => {
    const counts = readFiles(repository, "python", "notebook")
      .filter(({ path }) => !isTestPath(path))
      .map(count)
      .filter(({ first }) => first !== null);
    return counts.toSorted((a, b) => b.typed + b.documented - a.typed - a.documented).map(finding);
  },
};

interface Count {
  readonly path: string;
  readonly functions: number;
  readonly typed: number;
  /** Functions and classes with a docstring. */
  readonly documented: number;
  /** The line of the first that has either. */
  readonly first: number | null;
}

function count({ path, reading: { python } }: ReadFile): Count {
  const typed = python.functions.filter(isTypedFunction);
  const documented = [...python.functions, ...python.classes].filter((one) => one.documented);
  const lines = [...typed, ...documented].map(({ line }) => line);
  const first = lines.length === 0 ? null : lines.reduce((a, b) => Math.min(a, b));
  const functions = python.functions.length;
  return { path, functions, typed: typed.length, documented: documented.length, first };
}

function isTypedFunction({ annotated, returns }: PythonFunction): boolean {
  return annotated > 0 || returns;
}

function finding({ path, functions, typed, documented, first }: Count): Finding {
  const types = `${typed} of ${counted(functions, "function")} with types`;
  return { path, line: first, why: `${types}, ${counted(documented, "docstring")}.` };
}
