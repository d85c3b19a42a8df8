import type { Repository } from "../repository/repository.ts";
import { textsOf, under } from "../repository/tree.ts";
import { type Workflow, workflowsOf } from "../repository/workflows.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { place, placesNamed } from "./place.ts";

const DATA = /(?:^|\/)data(?:\/|$|\.dvc$)|\.dvc(?:\/config)?$|(?:^|\/)dvc\.(?:lock|yaml)$/;
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

// A registry's webhook sends this event: nothing within GitHub does.
function onDispatch(repository: Repository): Finding[] {
  return workflowsOf(repository).flatMap((workflow) =>
    workflow.triggers
      .filter(({ event }) => event === "repository_dispatch")
      .map(({ line }) => place({ path: workflow.path, line }, dispatchWhy(repository, workflow))),
  );
}

function dispatchWhy(repository: Repository, { path }: Workflow): string {
  const trees = repository.files.find((file) => file.path === path)?.reading?.trees ?? [];
  const types = textsOf(under(trees[0], "on", "repository_dispatch", "types"));
  const event = types[0] ? `the event ${code(types[0].text, 24)}` : "`repository_dispatch`";
  return `Runs on ${event}, which is sent from outside GitHub, as a model registry does.`;
}
