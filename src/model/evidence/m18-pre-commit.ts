import { PRE_COMMIT_CONFIG, preCommitHooksOf } from "../repository/pre-commit.ts";
import { code, counted, listed } from "../text/phrase.ts";
import type { EvidenceRule } from "./evidence-rule.ts";
import { placePerFile, placesNamed } from "./place.ts";

/** Hooks that run before each commit. */
export const preCommit: EvidenceRule = {
  id: "pre-commit",
  title: "Hooks in `.pre-commit-config.yaml`",
  asks: [
    {
      all: [
        ["pre commit", "precommit"],
        ["hook", "add", "set", "use", "version control"],
      ],
      modules: ["M18"],
    },
  ],
  reads: ["yaml"],
  find: (repository) => [
    ...placePerFile(preCommitHooksOf(repository), (hooks) => {
      const names = listed(
        hooks.map(({ id }) => code(id, 30)),
        60,
      );
      return `${counted(hooks.length, "hook")}: ${names}.`;
    }),
    ...placesNamed(repository, PRE_COMMIT_CONFIG, "Hooks of pre-commit, by its name; it was not read."),
  ],
};
