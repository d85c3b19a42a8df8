import { ciCommandsOf, codeCheckByAction, codeCheckOf } from "../repository/ci-checks.ts";
import { gitLabPipelinesOf } from "../repository/gitlab-pipeline.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code, countedFrom } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { CI, otherServerNote } from "./m17-workflows.ts";
import { place, placePerFile, placesNamed } from "./place.ts";

const LINTING_WORKFLOW =
  /^\.github\/workflows\/(?![^/]*update)[^/]*(?:lint|codecheck|format|ruff|flake8|isort|pre-?commit)[^/]*\.ya?ml$/;

/** Linters, formatters and type checkers that a workflow or pipeline runs. */
export const lintingStep: EvidenceRule = {
  id: "linting-step",
  title: "Linters, formatters and type checkers run by a workflow or pipeline",
  asks: [
    {
      all: [
        ["lint", "codecheck", "code check"],
        [...CI, "step"],
      ],
      modules: ["M17"],
    },
  ],
  reads: ["yaml"],
  cannotTell: (repository) => otherServerNote(repository),
  find: (repository) => {
    const commands = ciCommandsOf(repository);
    const checks = [...workflowsOf(repository), ...gitLabPipelinesOf(repository)].flatMap(({ path }) =>
      (commands.get(path) ?? []).filter((command) => codeCheckOf(command) !== null),
    );
    const actions = workflowsOf(repository).flatMap(({ path, jobs }) =>
      jobs.flatMap(({ steps }) =>
        steps.flatMap(({ uses, line }) => (codeCheckByAction(uses) === null ? [] : [{ path, line, uses }])),
      ),
    );
    return [
      ...placePerFile(checks, (found) => {
        const first = code(found[0].words.join(" "));
        return `Runs ${countedFrom(found.length, "check", first)}.`;
      }),
      ...actions.map((one) => place(one, `Runs ${code(one.uses)}.`)),
      ...placesNamed(repository, LINTING_WORKFLOW, "Checks code, by its name; it was not read."),
    ];
  },
};
