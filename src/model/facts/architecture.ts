import { cloudServicesOf } from "../repository/cloud-services.ts";
import { diagramsOf } from "../repository/diagrams.ts";
import { dockerfilesOf } from "../repository/dockerfiles.ts";
import { addressesOf } from "../repository/look-up.ts";
import { preCommitHooksOf } from "../repository/pre-commit.ts";
import type { Repository } from "../repository/repository.ts";
import { workflowsOf } from "../repository/workflows.ts";
import { codes, counted, filesOf, grouped, listed, once, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";
import { forExperiments, forUse, type ToolInUse } from "./system-parts.ts";
import { told, toldOfFiles } from "./told.ts";

/** The parts of the system that a figure of it can show, and figures that are named as one. */
export const architecture: FactTopic = {
  id: "architecture",
  title: "Parts of the system",
  asks: [
    {
      all: [
        ["figure", "diagram"],
        ["system", "pipeline"],
        ["service", "whole", "overall"],
      ],
    },
    { all: [["architect"], ["figure", "diagram", "overview", "describe"]] },
    { all: [["architect", "overview"], ["figure", "diagram"], ["system"], ["service", "overall"]] },
  ],
  find: (repository) => [
    ...figures(repository),
    ...tools(repository),
    ...automation(repository),
    ...images(repository),
    ...services(repository),
  ],
};

function figures(repository: Repository): Fact[] {
  return toldOfFiles(
    diagramsOf(repository),
    (found) => `named like a figure of the system: ${filesOf(found, 110)}`,
  );
}

function tools(repository: Repository): Fact[] {
  return [
    ...madeWith("for experiments", forExperiments(repository)),
    ...madeWith("for use", forUse(repository)),
  ];
}

function madeWith(purpose: string, found: readonly ToolInUse[]): Fact[] {
  const said = [...grouped(found, ({ part }) => part)].map(
    ([part, all]) => `${part} with ${listed(once(all.map(({ tool }) => tool)), 38)}`,
  );
  return told(found, () => `${purpose}: ${said.join("; ")}`);
}

function automation(repository: Repository): Fact[] {
  const workflows = workflowsOf(repository);
  const hooks = preCommitHooksOf(repository);
  const names = workflows.map(({ name }) => name);
  const ofGitHub = `${counted(names.length, "workflow")} of GitHub Actions (${codes(names, 70, 30)})`;
  const parts = [...(hooks.length > 0 ? ["pre-commit hooks"] : []), ...(names.length > 0 ? [ofGitHub] : [])];
  const places = [...placesOf(workflows), ...placesOf(hooks)];
  return told(places, () => `on a commit or a push: ${parts.join(", ")}`);
}

function images(repository: Repository): Fact[] {
  const files = dockerfilesOf(repository);
  return toldOfFiles(files, (found) => `${counted(found.length, "Docker image")}: ${filesOf(found, 110)}`);
}

function services(repository: Repository): Fact[] {
  const remotes = addressesOf(repository, /:\/\//).filter(({ path }) => /(?:^|\/)\.dvc\/config$/.test(path));
  const byService = grouped(cloudServicesOf(repository), ({ service }) => service);
  const firsts = [...byService.values()].map(([first]) => first!);
  return [
    ...told(
      remotes,
      () => `data under DVC, kept in ${codes(once(remotes.map(({ text }) => text)), 110, 60)}`,
    ),
    ...told(firsts, () => `in the cloud: ${listed([...byService.keys()], 130)}`),
  ];
}
