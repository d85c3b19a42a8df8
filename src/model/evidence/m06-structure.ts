import { ENOUGH_PARTS, templateParts } from "../repository/template-layout.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";

/** What a template's program leaves behind to know its template again. */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.?cruft\.json|\.cookiecutter[\w-]*\.(?:json|ya?ml)|\.copier-answers\.ya?ml)$/;

/** A project laid out as the course's cookiecutter templates lay it out. */
export const projectStructure: EvidenceRule = {
  id: "project-structure",
  title: `The layout of the course's template: its answers file, or ${ENOUGH_PARTS} of its folders and files`,
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
  cannotTell: "Another template leaves nothing to know it by; the folders are not those of the course's.",
  find: ({ files }) => {
    const left = files
      .filter(({ path }) => LEFT_BEHIND.test(path))
      .map(
        ({ path }): Finding => ({ path, line: null, why: "Keeps which template the project was made from." }),
      );
    const parts = templateParts(files.map(({ path }) => path)).map(
      ({ name, path }): Finding => ({ path, line: null, why: `${code(name)}, as in the template.` }),
    );
    return left.length > 0 || parts.length >= ENOUGH_PARTS ? [...left, ...parts] : [];
  },
};
