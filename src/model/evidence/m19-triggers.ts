import { gitLabPipelinesOf } from "../repository/gitlab-pipeline.ts";
import type { Repository } from "../repository/repository.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { otherServerNote } from "./m17-workflows.ts";
import { place, placesNamed } from "./place.ts";

const DATA = /(?:^|\/)data(?:\/|$|\.dvc$)|\.dvc(?:\/config)?$|(?:^|\/)dvc\.(?:lock|yaml)$/;
const OF_A_REGISTRY = /model|registry|staged|artifact|wandb/i;
const MODELS = /^models?(?:\/|$|\.dvc$)/;

/** A workflow that runs when the data changes. */
export const dataWorkflow: EvidenceRule = {
  id: "data-workflow",
  title: "A workflow that runs when data changes",
  asks: [
    {
      all: [
        ["workflow", "trigger", "continuous", "continues"],
        ["data "],
        ["trigger", "chang", "updat", "run"],
      ],
      none: ["registry", "docker", "image", "bucket"],
      modules: ["M19"],
    },
  ],
  reads: ["yaml"],
  cannotTell: whyUntold,
  find: (repository) => [
    ...onPaths(
      repository,
      (path) => DATA.test(path) && !MODELS.test(path),
      (path) => `Runs when ${path} changes.`,
    ),
    ...placesNamed(
      repository,
      /^\.github\/workflows\/(?=[^/]*(?:data|dvc))[^/]*\.ya?ml$/,
      "A workflow about data, by its name; it was not read.",
    ),
  ],
};

/** A workflow that runs when a model in a registry changes. */
export const registryWorkflow: EvidenceRule = {
  id: "registry-workflow",
  title: "A workflow that runs when the model registry changes",
  asks: [
    {
      all: [["registry"], ["model"], ["workflow", "trigger", "continuous", "continues", "chang"]],
      none: ["docker", "artifact"],
      modules: ["M19"],
    },
  ],
  reads: ["yaml"],
  cannotTell: whyUntold,
  find: (repository) => [
    ...onDispatch(repository),
    ...onPaths(
      repository,
      (path) => MODELS.test(path),
      (path) => `Runs when the models in ${path} change.`,
    ),
    ...placesNamed(
      repository,
      /^\.github\/workflows\/(?=[^/]*(?:registry|staged?[_-]model|model[_-]change))[^/]*\.ya?ml$/,
      "A workflow about models, by its name; it was not read.",
    ),
  ],
};

function whyUntold(repository: Repository): string | null {
  if (gitLabPipelinesOf(repository).length > 0)
    return "GitLab may start its pipeline on such a change: report-tui does not read when it does.";
  return otherServerNote(repository);
}

function onPaths(
  repository: Repository,
  matches: (path: string) => boolean,
  why: (path: string) => string,
): Finding[] {
  return workflowsOf(repository).flatMap((workflow) =>
    workflow.triggers.flatMap(({ paths, line }) => {
      const path = paths.find((one) => !one.startsWith("!") && matches(one));
      return path === undefined ? [] : [place({ path: workflow.path, line }, why(code(path)))];
    }),
  );
}

// A registry's webhook sends this event; so do other services and actions: a name has to say what it is about.
function onDispatch(repository: Repository): Finding[] {
  return workflowsOf(repository).flatMap(({ path, name, triggers }) =>
    triggers
      .filter(({ event, types }) => event === "repository_dispatch" && OF_A_REGISTRY.test(`${name} ${types}`))
      .map(({ line, types: [type] }) => {
        const sent = type === undefined ? "`repository_dispatch`" : `the event ${code(type, 24)}`;
        const why = `Runs on ${sent}, which is sent from outside GitHub, as a model registry does.`;
        return place({ path, line }, why);
      }),
  );
}
