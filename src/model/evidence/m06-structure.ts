import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";

/** What a template's program leaves behind to know its template again. */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.?cruft\.json|\.cookiecutter[\w-]*\.(?:json|ya?ml)|\.copier-answers\.ya?ml)$/;

/** What the course's templates lay out, by the files that stand in it. */
const PARTS: readonly (readonly [name: string, files: RegExp])[] = [
  ["src", /^src\/.*\.py$/],
  ["tests", /^tests\//],
  ["models", /^models\//],
  ["reports", /^reports\//],
  ["data", /^data(?:\/|\.dvc$)/],
  ["notebooks", /^notebooks\//],
  ["docs", /^docs\//],
  ["configs", /^configs?\//],
  ["dockerfiles", /^dockerfiles\//],
  ["references", /^references\//],
  ["tasks.py", /^tasks\.py$/],
  ["Makefile", /^Makefile$/],
];

/** Fewer parts than this can stand in any project. */
const ENOUGH = 4;

/** A project laid out as the course's cookiecutter templates lay it out. */
export const projectStructure: EvidenceRule = {
  id: "project-structure",
  title: `The layout of the course's template: its answers file, or ${ENOUGH} of its folders and files`,
  asks: [
    {
      all: [
        ["cookiecutter", "cookie cutter", "cruft", "copier", "structure"],
        ["creat", "initial", "set up", "setup", "use", "using", "file", "folder", "project", "template"],
      ],
      modules: ["M6"],
    },
  ],
  reads: [],
  find: ({ files }) => {
    const left = files
      .filter(({ path }) => LEFT_BEHIND.test(path))
      .map(
        ({ path }): Finding => ({ path, line: null, why: "Keeps which template the project was made from." }),
      );
    const parts = PARTS.flatMap(([name, pattern]): Finding[] => {
      const one = files.find(({ path }) => pattern.test(path));
      return one ? [{ path: one.path, line: null, why: `The template's ${code(name)}.` }] : [];
    });
    return left.length > 0 || parts.length >= ENOUGH ? [...left, ...parts] : [];
  },
};
